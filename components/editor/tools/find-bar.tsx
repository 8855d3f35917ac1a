'use client';

import type { Editor } from '@tiptap/core';
import { ArrowDown, ArrowUp, CaseSensitive, Regex, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isKey } from '#components/ui/keys.ts';
import type { Search } from '#lib/document/find.ts';
import { spanOf } from './matches.ts';
import type { FieldTexts } from './text-places.ts';
import { type FieldOf, useFind } from './use-find.ts';

export type FindBarProps = {
  editor: Editor;
  fields: FieldTexts;
  fieldOf: FieldOf;
  isReadOnly: boolean;
  /** What was typed into the search before this bar was there. */
  early: RefObject<string>;
  /** Grows with each call for the bar, so that it takes the keyboard again. */
  called: { times: number; toReplace: boolean };
  onClose: () => void;
};

const options = [
  { name: 'isCaseSensitive', label: 'Match case', icon: CaseSensitive },
  { name: 'isWholeWord', label: 'Whole word', icon: WholeWord },
  { name: 'isRegExp', label: 'Regular expression', icon: Regex },
] as const;

/** Find and replace, over the headline, the body and everything else that is read. */
export function FindBar({ editor, early, fields, fieldOf, isReadOnly, called, onClose }: FindBarProps) {
  const [search, setSearch] = useState<Search>(() => ({
    words: early.current || selectedWords(editor),
    isCaseSensitive: false,
    isWholeWord: false,
    isRegExp: false,
  }));
  const [template, setTemplate] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { matches, problem, at, current, go, replace } = useFind(editor, fields, search, fieldOf);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each call takes the keyboard again
  useLayoutEffect(() => {
    input.current?.focus();
    if (early.current) {
      input.current?.setSelectionRange(early.current.length, early.current.length);
      early.current = '';
      return;
    }
    const words = selectedWords(editor);
    if (words) setSearch((before) => ({ ...before, words }));
    input.current?.select();
  }, [called.times, editor]);

  const close = () => {
    onClose();
    if (current?.place.kind === 'field') {
      const field = fieldOf(current.place.name);
      field?.setSelectionRange(current.found.from, current.found.to);
      field?.focus();
      return;
    }
    if (current?.place.kind === 'block') {
      editor.commands.setTextSelection(spanOf(current));
    }
    editor.commands.focus();
  };
  const replaceOne = async () => {
    if (!current || isReadOnly) return;
    const count = await replace('current', template);
    setSaid(count === 1 ? 'One place was replaced.' : 'Nothing was replaced.');
  };
  const replaceAll = async () => {
    if (matches.length === 0 || isReadOnly) return;
    const count = await replace('all', template);
    setSaid(count === 1 ? 'One place was replaced.' : `${count} places were replaced.`);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isInReplacement = (event.target as HTMLElement).matches('[data-replacement]');
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'close') close();
    else if (act === 'all') void replaceAll();
    else if (act === 'next' && isInReplacement) void replaceOne();
    else go(act === 'next' ? at + 1 : at - 1);
  };

  return (
    <search className="find-bar" aria-label="Find in the article" onKeyDown={press}>
      <div className="find-row">
        <input
          ref={input}
          type="text"
          className="input"
          aria-label="Find"
          placeholder="Find in the article"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          value={search.words}
          onChange={(event) => {
            setSaid('');
            setSearch({ ...search, words: event.target.value });
          }}
        />
        <div className="find-options">
          {options.map(({ name, label, icon: Icon }) => (
            <button
              key={name}
              type="button"
              className="icon-button"
              aria-label={label}
              title={label}
              aria-pressed={search[name]}
              onClick={() => setSearch({ ...search, [name]: !search[name] })}
            >
              <Icon aria-hidden="true" size={18} />
            </button>
          ))}
        </div>
        <p className={problem ? 'find-count field-error' : 'find-count'} aria-live="polite">
          {problem ?? (said || countWords(search.words, at, matches.length))}
        </p>
        <button type="button" className="icon-button" aria-label="Previous place" onClick={() => go(at - 1)}>
          <ArrowUp aria-hidden="true" size={18} />
        </button>
        <button type="button" className="icon-button" aria-label="Next place" onClick={() => go(at + 1)}>
          <ArrowDown aria-hidden="true" size={18} />
        </button>
        <button type="button" className="icon-button" aria-label="Close find" onClick={close}>
          <X aria-hidden="true" size={18} />
        </button>
      </div>
      {called.toReplace && !isReadOnly ? (
        <div className="find-row">
          <input
            type="text"
            className="input"
            aria-label="Replace with"
            placeholder={search.isRegExp ? 'Replace with ($1 for a group)' : 'Replace with'}
            autoComplete="off"
            data-replacement=""
            value={template}
            onChange={(event) => setTemplate(event.target.value)}
          />
          <button type="button" className="button button-small" onClick={() => void replaceOne()}>
            Replace
          </button>
          <button type="button" className="button button-small" onClick={() => void replaceAll()}>
            Replace all
          </button>
        </div>
      ) : null}
      {current && current.place.kind !== 'block' ? (
        <p className="find-where">
          {current.place.kind === 'field' ? current.place.label : nameOfWords(current.place.name)}:{' '}
          <mark>{current.place.text.slice(current.found.from, current.found.to).slice(0, 80)}</mark>
        </p>
      ) : null}
    </search>
  );
}

function actOf(event: KeyboardEvent): 'close' | 'all' | 'next' | 'previous' | null {
  if (isKey(event.nativeEvent, 'close-find')) return 'close';
  if (isKey(event.nativeEvent, 'replace-all')) return 'all';
  // On a button Enter presses it.
  if (event.key === 'Enter' && !(event.target as HTMLElement).matches('input')) return null;
  if (isKey(event.nativeEvent, 'next-found')) return 'next';
  return isKey(event.nativeEvent, 'previous-found') ? 'previous' : null;
}

function countWords(words: string, at: number, count: number): string {
  if (words === '') return '';
  return count === 0 ? 'Nothing found' : `${at + 1} of ${count}`;
}

function nameOfWords(name: string): string {
  return (
    { alt: 'Alt text', note: 'Note', title: 'Title' }[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}`
  );
}

function selectedWords(editor: Editor): string {
  const { from, to } = editor.state.selection;
  const words = editor.state.doc.textBetween(from, to, '\n');
  return words.length <= 200 && !words.includes('\n') ? words : '';
}
