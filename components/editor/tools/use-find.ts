'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { replacementFor, type Search } from '#lib/document/find.ts';
import { changePlaces, type PlaceEdits } from './change-places.ts';
import { findInTexts } from './find-in-texts.ts';
import { drawMatches, type Match, matchAfter, showMatch } from './found-places.ts';
import { type FieldTexts, placesOf } from './text-places.ts';

/** Brings a place of a field before the eyes and selects it; answers with the field, to be given the keyboard. */
export type ShowField = (name: string, from: number, to: number) => HTMLElement | undefined;

type Outcome = { matches: Match[]; problem: string | null };

const nothing: Outcome = { matches: [], problem: null };

/** A search through the whole article that follows the text while it changes. */
export function useFind(editor: Editor, fields: FieldTexts, search: Search, showField: ShowField) {
  const [outcome, setOutcome] = useState(nothing);
  const [at, setAt] = useState(0);
  const turn = useRef(0);
  const current = outcome.matches[at];

  const look = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    if (search.words === '') return setOutcome(nothing);
    const places = placesOf(editor.state.doc, fields.list());
    const result = await findInTexts(
      places.map(({ text }) => text),
      search,
    );
    if (mine !== turn.current || editor.isDestroyed) return;
    if (!result.ok) return setOutcome({ matches: [], problem: result.error.message });
    const matches = result.value.flatMap((found, index) => {
      const place = places[index];
      return place ? found.map((one) => ({ place, found: one })) : [];
    });
    setOutcome({ matches, problem: null });
    return matches;
  }, [editor, fields, search]);

  useEffect(() => {
    const timer = setTimeout(async () => {
      const matches = await look();
      if (matches) setAt(matchAfter(matches, editor.state.selection.from));
    }, 60);
    return () => clearTimeout(timer);
  }, [look, editor]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), 200);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [look, editor]);

  useDrawing(editor, outcome.matches, current);

  const go = (to: number) => {
    const count = outcome.matches.length;
    if (count === 0) return;
    const next = ((to % count) + count) % count;
    setAt(next);
    const match = outcome.matches[next];
    if (match?.place.kind === 'field') showField(match.place.name, match.found.from, match.found.to);
    else if (match) showMatch(editor.view, match);
  };
  const replace = async (matches: readonly Match[], template: string) => {
    const count = changePlaces(editor.view, fields, editsOf(matches, template, search.isRegExp));
    const left = await look();
    if (left) setAt((before) => Math.min(before, Math.max(0, left.length - 1)));
    return count;
  };
  return { ...outcome, at: Math.min(at, Math.max(0, outcome.matches.length - 1)), current, go, replace };
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
