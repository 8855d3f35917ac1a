'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WordsElement } from '#components/editor/live/shared-words.ts';
import { suggesting } from '#components/editor/suggesting/suggesting.ts';
import { afterRest } from '#components/ui/after-rest.ts';
import { replacementFor, type Search } from '#lib/document/find.ts';
import { changePlaces, type PlaceEdits } from './change-places.ts';
import { findInTexts } from './find-in-texts.ts';
import { drawMatches, showMatch } from './found-places.ts';
import { isStruck, type Match, matchAfter, matchesOf, sameMatch } from './matches.ts';
import { type FieldTexts, placesOf } from './text-places.ts';

/** The element in which a field of the article is written, when it is on the screen. */
export type FieldOf = (name: string) => WordsElement | undefined;

type Outcome = { matches: Match[]; problem: string | null };

const nothing: Outcome = { matches: [], problem: null };

/** A search through the whole article that follows the text while it changes. */
export function useFind(editor: Editor, fields: FieldTexts, search: Search, fieldOf: FieldOf) {
  const [outcome, setOutcome] = useState(nothing);
  const [at, setAt] = useState(0);
  const turn = useRef(0);
  const current = outcome.matches[at];

  const isSuggesting = useEditorState({
    editor,
    selector: ({ editor }) => suggesting(editor.state) !== null,
  });

  const show = useCallback(
    (match: Match | undefined) => {
      if (match?.place.kind === 'field') fieldOf(match.place.name)?.scrollIntoView({ block: 'center' });
      else if (match) showMatch(editor.view, match);
    },
    [editor, fieldOf],
  );

  // Answers with the matches when they are those of the text as it stands.
  const look = useCallback(async (): Promise<Match[] | null> => {
    turn.current += 1;
    const mine = turn.current;
    const { doc } = editor.state;
    const places = search.words === '' ? [] : placesOf(doc, fields.list(), ['without', 'with']);
    const result = await findInTexts(
      places.map(({ text }) => text),
      search,
    );
    if (mine !== turn.current || editor.isDestroyed) return null;
    if (!result.ok) {
      setOutcome({ matches: [], problem: result.error.message });
      return null;
    }
    const found = matchesOf(places, result.value);
    // Whoever suggests has taken out already what is struck.
    const matches = isSuggesting ? found.filter((match) => !isStruck(doc, match)) : found;
    setOutcome({ matches, problem: null });
    return editor.state.doc === doc ? matches : null;
  }, [editor, fields, search, isSuggesting]);

  useEffect(() => {
    const timer = setTimeout(async () => {
      const matches = await look();
      if (!matches) return;
      const first = matchAfter(matches, editor.state.selection.from);
      setAt(first);
      show(matches[first]);
    }, 60);
    return () => clearTimeout(timer);
  }, [look, editor, show]);

  useEffect(() => {
    const later = afterRest(200, () => void look());
    editor.on('update', later.soon);
    return () => {
      later.stop();
      editor.off('update', later.soon);
    };
  }, [look, editor]);

  useDrawing(editor, outcome.matches, current);
  useFoundField(current, fieldOf);

  const go = (to: number) => {
    const count = outcome.matches.length;
    if (count === 0) return;
    const next = ((to % count) + count) % count;
    setAt(next);
    show(outcome.matches[next]);
  };
  // Looked for again before, as others may have typed since.
  const replace = async (what: 'all' | 'current', template: string) => {
    const fresh = (await look()) ?? [];
    const one = what === 'all' || !current ? undefined : sameMatch(fresh, current);
    const chosen = what === 'all' ? fresh : one ? [one] : [];
    const count = changePlaces(editor.view, fields, editsOf(chosen, template, search.isRegExp));
    const left = await look();
    if (!left) return count;
    const next = Math.min(at, Math.max(0, left.length - 1));
    setAt(next);
    show(left[next]);
    return count;
  };
  return { ...outcome, at: Math.min(at, Math.max(0, outcome.matches.length - 1)), current, go, replace };
}

/** The letters of a field cannot be marked while the keyboard is elsewhere: the field is. */
function useFoundField(current: Match | undefined, fieldOf: FieldOf): void {
  const name = current?.place.kind === 'field' ? current.place.name : null;
  useEffect(() => {
    const field = name === null ? undefined : fieldOf(name);
    field?.classList.add('has-found');
    return () => field?.classList.remove('has-found');
  }, [name, fieldOf]);
}

/** The body's matches are drawn, again when another part of it comes into view. */
function useDrawing(editor: Editor, matches: readonly Match[], current: Match | undefined): void {
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      frame = 0;
      if (!editor.isDestroyed) drawMatches(editor.view, matches, current);
    };
    const later = () => {
      frame ||= requestAnimationFrame(draw);
    };
    draw();
    window.addEventListener('scroll', later, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later, { capture: true });
    };
  }, [editor, matches, current]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) drawMatches(editor.view, [], undefined);
    },
    [editor],
  );
}

function editsOf(matches: readonly Match[], template: string, isRegExp: boolean): PlaceEdits[] {
  const changes = new Map<Match['place'], PlaceEdits>();
  for (const { place, found } of matches) {
    const change = changes.get(place) ?? { place, edits: [] };
    const text = replacementFor(template, found, place.text, isRegExp);
    change.edits.push({ from: found.from, to: found.to, text });
    changes.set(place, change);
  }
  return [...changes.values()];
}
