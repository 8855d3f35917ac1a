'use client';

import type { Editor } from '@tiptap/core';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { usePeopleHere } from '#components/desk/people-here.tsx';
import { colourOf } from '#components/editor/live/presence.ts';
import { settle } from '#components/editor/suggesting/settle.ts';
import { signLetter } from '#components/editor/suggesting/signs.ts';
import { dispatchSettled, forgetRefusal, suggesting } from '#components/editor/suggesting/suggesting.ts';
import {
  type Suggestion,
  selectedSuggestions,
  suggestionsIn,
} from '#components/editor/suggesting/suggestions.ts';
import { Button } from '#components/ui/button.tsx';
import type { PersonRef } from '#lib/articles/types.ts';
import { useEditorNow, useOpenSuggestions, useSuggesting } from './use-suggesting.ts';

type Props = { editor: Editor; people: PersonRef[] };

/** The suggestions in the text: the one at the caret, the selected ones, all of them; and what suggesting cannot do. */
export function SuggestionBar(props: Props) {
  const isOn = useSuggesting(props.editor) !== null;
  const count = useOpenSuggestions(props.editor);
  return isOn || count > 0 ? <OpenBar {...props} /> : null;
}

function OpenBar({ editor, people }: Props) {
  const { canWrite } = useArticleScreen();
  const state = useEditorNow(editor);
  const all = suggestionsIn(state.doc);
  const here = selectedSuggestions(state);
  const refusals = suggesting(state)?.refusals ?? 0;
  const close = () => {
    forgetRefusal(editor);
    editor.commands.focus();
  };
  const decide = (chosen: Suggestion[], isAccepted: boolean) => {
    dispatchSettled(editor, settle(editor.state, new Set(chosen.map(({ id }) => id)), isAccepted));
    editor.commands.focus();
  };
  const decisions = (chosen: Suggestion[], what: string) => (
    <span className="suggestion-decisions">
      <Button onClick={() => decide(chosen, true)}>{`Accept${what}`}</Button>
      <Button onClick={() => decide(chosen, false)}>{`Reject${what}`}</Button>
    </span>
  );
  return (
    <section className="suggestion-bar" aria-label="Suggestions">
      <p className="suggestion-words">
        {here[0] ? (
          <SuggestionWords suggestion={here[0]} more={here.length - 1} people={people} />
        ) : (
          countWords(all.length)
        )}
        <span className="suggestion-refusal" aria-live="polite">
          {refusals > 0 ? (
            // Each refusal anew, so that it is read out again.
            <span key={refusals}>
              Only words and paragraphs can be suggested. Switch suggesting off to change blocks, photos and
              formatting.{' '}
              <button type="button" className="link-button" onClick={close}>
                Close
              </button>
            </span>
          ) : null}
        </span>
      </p>
      {canWrite && here.length > 0 ? decisions(here, here.length > 1 ? ` these ${here.length}` : '') : null}
      {all.length > 0 ? (
        <Button look="quiet" onClick={() => goToNext(editor, all)}>
          Next suggestion
        </Button>
      ) : null}
      {canWrite && all.length > 1 ? decisions(all, ` all ${all.length}`) : null}
    </section>
  );
}

function SuggestionWords({
  suggestion,
  more,
  people,
}: {
  suggestion: Suggestion;
  more: number;
  people: PersonRef[];
}) {
  const { me } = useArticleScreen();
  const here = usePeopleHere();
  const { author, inserted, deleted } = suggestion;
  const person = [me, ...here, ...people].find(({ id }) => id === author);
  return (
    <>
      <strong className={`suggestion-author person-${colourOf(author)}`}>
        {person?.name ?? 'A colleague'}
      </strong>{' '}
      {onlySigns(suggestion) ?? (
        <>
          {deleted ? <del>{shortened(deleted)}</del> : null}{' '}
          {inserted ? <ins>{shortened(inserted)}</ins> : null}
        </>
      )}
      {more > 0 ? ` and ${more} more` : ''}
    </>
  );
}

function onlySigns({ inserted, deleted }: Suggestion): string | null {
  if (inserted === signLetter && deleted === '') return 'begins a new paragraph here';
  return deleted === signLetter && inserted === '' ? 'joins this paragraph with the next' : null;
}

function countWords(count: number): string {
  if (count === 0) return 'What you change is suggested: the text stays as it is until somebody accepts it.';
  return count === 1 ? 'One suggestion in this text.' : `${count} suggestions in this text.`;
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
}

// After the caret, and round again from the top.
function goToNext(editor: Editor, all: Suggestion[]): void {
  const { to } = editor.state.selection;
  const next = all.find(({ from }) => from > to) ?? all[0];
  if (next) editor.chain().setTextSelection(next.from).focus().scrollIntoView().run();
}
