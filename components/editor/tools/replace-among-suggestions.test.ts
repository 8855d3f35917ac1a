import { getSchema } from '@tiptap/core';
import { type Mark, Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSuggestion } from '#components/editor/suggesting/as-suggestion.ts';
import { Deletion, Insertion } from '#components/editor/suggesting/marks.ts';
import { settle } from '#components/editor/suggesting/settle.ts';
import { suggestionsIn } from '#components/editor/suggesting/suggestions.ts';
import { finderOf, findIn } from '#lib/document/find.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { applyEdits, type TextEdit } from '#lib/document/text-edits.ts';
import { changePlaces } from './change-places.ts';
import { isStruck, type Match, matchesOf, sameMatch } from './matches.ts';
import { placesOf, type Reading } from './text-places.ts';

type Words = { text: string; marks: string[] };

const schema = getSchema([...documentSpecs, Insertion, Deletion]);
const noFields = { list: () => [], change: () => undefined };

/** A text from "The [-old][+new] tunnel", each suggestion somebody's own. */
function page(...lines: string[]): EditorState {
  let id = 0;
  const words = (piece: string): Words => {
    const [, signs = '', text = ''] = /^\[([+-]+)(.*)\]$/.exec(piece) ?? [];
    const marks = [...signs].map((sign) => (sign === '+' ? 'insertion' : 'deletion'));
    return marks.length > 0 ? { text, marks } : { text: piece, marks };
  };
  const content = lines.map((line) => {
    const pieces = line.split(/(\[[+-]+[^\]]*\])/).filter((piece) => piece !== '');
    return {
      type: 'paragraph',
      content: pieces.map(words).map(({ text, marks }) => {
        id += 1;
        const attrs = { id: `s${id}`, author: 'omar', at: id };
        return { type: 'text', text, marks: marks.map((type) => ({ type, attrs })) };
      }),
    };
  });
  return EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content }) });
}

const sign = ({ type }: Mark) => (type.name === 'insertion' ? '+' : '-');

function read({ doc }: EditorState): string {
  const lines = doc.children.map((block) =>
    block.children
      .map(({ marks, text }) => (marks.length > 0 ? `[${marks.map(sign).join('')}${text}]` : text))
      .join(''),
  );
  return lines.join(' / ');
}

/** A view without a screen, in which Ilse writes or suggests. */
function view(state: EditorState, isSuggesting = false): EditorView & { state: EditorState } {
  const standing = {
    state,
    dispatch(tr: Transaction) {
      const who = { author: 'ilse', at: 1, id: crypto.randomUUID() };
      const done = isSuggesting ? asSuggestion(standing.state, tr, who) : tr;
      if (done) standing.state = standing.state.apply(done);
    },
  };
  return standing as typeof standing & EditorView;
}

function find({ doc }: EditorState, words: string): Match[] {
  const finder = finderOf({ words, isCaseSensitive: true, isWholeWord: false, isRegExp: false });
  if (!finder.ok) throw new Error(finder.error.message);
  const places = placesOf(doc, [], ['without', 'with']);
  return matchesOf(
    places,
    places.map(({ text }) => findIn(text, finder.value)),
  );
}

function replace(standing: EditorView, words: string, text: string, isSuggesting = false): number {
  const found = find(standing.state, words);
  const matches = isSuggesting ? found.filter((match) => !isStruck(standing.state.doc, match)) : found;
  const edits = matches.map(({ place, found }) => ({
    place,
    edits: [{ from: found.from, to: found.to, text }],
  }));
  return changePlaces(standing, noFields, edits);
}

test.each([
  ['a word that an insertion cuts in two', 'a tun[+XX]nel', 'a bridge[+XX]'],
  ['a word as it is with the insertion', 'a [+tun]nel', 'a bridge'],
  ['a word that is whole once something is taken out', 'a tun[-XX]nel', 'a bridge[-XX]'],
  ['a word that is struck', 'a [-tunnel]', 'a [-bridge]'],
  ['a word of which a half is struck', 'a [-tun]nel', 'a bridge'],
  ['a word that is suggested', 'a [+tunnel] too', 'a [+bridge] too'],
  ['several of them in one line', 'tunnel [+tunnel] tun[+X]nel', 'bridge [+bridge] bridge[+X]'],
])('%s is found and replaced', (_what, before, after) => {
  const standing = view(page(before));
  expect(replace(standing, 'tunnel', 'bridge')).toBeGreaterThan(0);
  expect(read(standing.state)).toBe(after);
});

test('what is found without the suggestions and with them is one place, in the order of the text', () => {
  const state = page('tunnel [+a tunnel] tun[+X]nel tun[-X]nel', 'no [-tun][+tun]nel');
  expect(find(state, 'tunnel').map(({ parts }) => parts)).toEqual([
    [{ from: 1, to: 7 }],
    [{ from: 10, to: 16 }],
    [
      { from: 17, to: 20 },
      { from: 21, to: 24 },
    ],
    [
      { from: 25, to: 28 },
      { from: 29, to: 32 },
    ],
    [
      { from: 37, to: 40 },
      { from: 43, to: 46 },
    ],
  ]);
});

test('what is suggested to be taken out or put in as a whole stands in no text', () => {
  expect(find(page('a [+-tunnel]'), 'tunnel')).toEqual([]);
});

test('whoever suggests strikes each place once, and another’s words stay', () => {
  const standing = view(page('a tun[+XX]nel and a tunnel'), true);
  expect(replace(standing, 'tunnel', 'bridge', true)).toBe(2);
  const after = 'a [-tun][+bridge][+XX][-nel] and a [-tunnel][+bridge]';
  expect(read(standing.state)).toBe(after);
  expect(replace(standing, 'tunnel', 'bridge', true)).toBe(0);
  expect(read(standing.state)).toBe(after);
});

test('whoever suggests replaces places side by side and leaves what is between others alone', () => {
  const standing = view(page('aa one [+XX] a'), true);
  expect(replace(standing, 'a', 'b', true)).toBe(3);
  const ids = new Set(suggestionsIn(standing.state.doc).map(({ id }) => id));
  expect(read(standing.state)).toContain(' one [+XX] ');
  expect(read(standing.state.apply(settle(standing.state, ids, true)))).toBe('bb one XX b');
});

test('a place is known again after others wrote elsewhere, and not when they changed it', () => {
  const [match] = find(page('a tunnel', 'one'), 'tunnel');
  if (!match) throw new Error('Nothing was found.');
  const later = find(page('a new tunnel', 'a tunnel', 'a tunnel'), 'tunnel');
  expect(sameMatch(later, match)).toBe(later[1]);
  expect(sameMatch(find(page('a long tunnel'), 'tunnel'), match)).toBeUndefined();
});

const piece = fc.record({
  text: fc.stringMatching(/^[ab ]{1,6}$/),
  signs: fc.constantFrom('', '', '+', '-', '+-'),
});
const line = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.map(({ text, signs }) => (signs ? `[${signs}${text}]` : text)).join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const readings = fc.constantFrom<Reading>('without', 'with');

test('whatever is replaced, the text that is read becomes what was asked for, and what is not read stays', () => {
  fc.assert(
    fc.property(lines, readings, fc.constantFrom('a', 'ab', ' ', 'b a'), (content, reading, words) => {
      const before = page(...content);
      const standing = view(before);
      const places = placesOf(before.doc, [], [reading]);
      const finder = finderOf({ words, isCaseSensitive: true, isWholeWord: false, isRegExp: false });
      if (!finder.ok) return;
      const changes = places.map((place) => ({
        place,
        edits: findIn(place.text, finder.value).map(({ from, to }): TextEdit => ({ from, to, text: 'XY' })),
      }));
      changePlaces(standing, noFields, changes);
      standing.state.doc.check();
      const after = placesOf(standing.state.doc, [], [reading]).map(({ text }) => text);
      expect(after).toEqual(changes.map(({ place, edits }) => applyEdits(place.text, edits)));
      expect(notRead(standing.state, reading)).toEqual(notRead(before, reading));
    }),
    { numRuns: 300 },
  );
});

function notRead({ doc }: EditorState, reading: Reading): string[] {
  const name = reading === 'without' ? 'insertion' : 'deletion';
  return doc.children.map((block) =>
    block.children
      .filter(({ marks }) => marks.some(({ type }) => type.name === name))
      .map(({ text }) => text)
      .join(''),
  );
}

test('what stands in the text as it is, or as it would be, is found there, and no two places overlap', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom('a', 'ab', 'b a'), (content, words) => {
      const { doc } = page(...content);
      const spans = find(page(...content), words).flatMap(({ parts }) => {
        const [first, last] = [parts[0], parts.at(-1)];
        return first && last ? [{ from: first.from, to: last.to }] : [];
      });
      for (const [index, { from }] of spans.entries())
        expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
      const isAny = placesOf(doc, [], ['without', 'with']).some(({ text }) => text.includes(words));
      expect(spans.length > 0).toBe(isAny);
    }),
    { numRuns: 300 },
  );
});
