import { getSchema } from '@tiptap/core';
import { joinBackward, splitBlock } from '@tiptap/pm/commands';
import { type Mark, Node } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSuggestions, withoutSuggestions } from '#lib/articles/live-suggestions.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { asSuggestion } from './as-suggestion.ts';
import { Deletion, Insertion } from './marks.ts';
import { selectedSuggestions, settle, suggestionsIn } from './suggestions.ts';

const schema = getSchema([...documentSpecs, Insertion, Deletion]);
let count = 0;

function page(...paragraphs: string[]): EditorState {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text && { content: [{ type: 'text', text }] }),
  }));
  return EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content }) });
}

function at(state: EditorState, from: number, to = from): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** What somebody does while suggesting; the state stays when it cannot be suggested. */
function suggest(state: EditorState, change: (tr: Transaction) => Transaction, author = 'ilse'): EditorState {
  count += 1;
  const tr = asSuggestion(state, change(state.tr), { author, at: count, id: `s${count}` });
  return tr ? state.apply(tr) : state;
}

function press(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (tr) => {
    after = suggest(state, () => tr);
  });
  return after;
}

const sign = (mark: Mark) => ({ insertion: '+', deletion: '-' })[mark.type.name] ?? mark.type.name;

/** The text with its suggestions: "The [-old][+new] tunnel". */
function read({ doc }: EditorState): string {
  const lines = doc.children.map((block) =>
    block.children
      .map((node) => (node.marks.length > 0 ? `[${node.marks.map(sign).join('')}${node.text}]` : node.text))
      .join(''),
  );
  return lines.join(' / ');
}

/** Without the empty paragraphs, which no reader sees. */
function filled(text: string): string {
  return text.split(' / ').filter(Boolean).join(' / ');
}

function stored({ doc }: EditorState): string {
  const body: DocumentNode = doc.toJSON();
  return withoutSuggestions(body.content ?? [])
    .map((block) => block.content?.map(({ text }) => text).join('') ?? '')
    .join(' / ');
}

const typed = (text: string) => (tr: Transaction) => tr.insertText(text);
const deleted = (from: number, to: number) => (tr: Transaction) => tr.delete(from, to);

test('typed words are put in as a suggestion, and go on in it', () => {
  const state = suggest(suggest(at(page('The tunnel'), 5), typed('ol')), typed('d '));
  expect(read(state)).toBe('The [+old ]tunnel');
  expect(stored(state)).toBe('The tunnel');
  expect(suggestionsIn(state.doc)).toHaveLength(1);
});

test('words typed over others leave those, struck, before the new ones: one suggestion', () => {
  const state = suggest(at(page('The old tunnel'), 5, 8), typed('new'));
  expect(read(state)).toBe('The [-old][+new] tunnel');
  expect(stored(state)).toBe('The old tunnel');
  const [suggestion] = suggestionsIn(state.doc);
  expect(suggestion).toMatchObject({ author: 'ilse', inserted: 'new', deleted: 'old' });
  expect(countSuggestions([state.doc.toJSON()])).toBe(1);
});

test('Backspace strikes letter by letter, and Delete goes on behind what it struck', () => {
  let state = at(page('tunnel'), 7);
  for (let place = 7; place > 4; place -= 1) {
    state = suggest(state, deleted(state.selection.from - 1, state.selection.from));
  }
  expect([read(state), state.selection.from]).toEqual(['tun[-nel]', 4]);
  let onwards = at(page('tunnel'), 1);
  for (let place = 0; place < 3; place += 1) {
    onwards = suggest(onwards, deleted(onwards.selection.from, onwards.selection.from + 1));
  }
  expect([read(onwards), onwards.selection.from]).toEqual(['[-tun]nel', 4]);
});

test('one’s own suggested words are really taken out, another’s are struck', () => {
  const mine = suggest(at(page('The tunnel'), 5), typed('old '));
  expect(read(suggest(mine, deleted(5, 9)))).toBe('The tunnel');
  expect(read(suggest(mine, deleted(5, 9), 'omar'))).toBe('The [+-old ]tunnel');
});

test('words over several paragraphs are struck in each, and no paragraph goes', () => {
  const state = suggest(at(page('one two', 'three', 'four five'), 5, 21), (tr) => tr.deleteSelection());
  expect(read(state)).toBe('one [-two] / [-three] / [-four] five');
});

test('an empty paragraph may be begun and left; to part or join paragraphs is no suggestion', () => {
  expect(read(press(at(page('one'), 4), splitBlock))).toBe('one / ');
  expect(read(press(at(page('one'), 2), splitBlock))).toBe('one');
  expect(read(press(at(page('one', 'two'), 6), joinBackward))).toBe('one / two');
});

test.each<[string, (tr: Transaction) => Transaction]>([
  ['bold', (tr) => tr.addMark(1, 4, schema.mark('bold'))],
  ['a divider', (tr) => tr.insert(0, schema.node('divider'))],
  ['a heading', (tr) => tr.setBlockType(1, 1, schema.node('heading').type, { level: 2 })],
  ['a footnote', (tr) => tr.insert(2, schema.node('footnote'))],
  ['several paragraphs', (tr) => tr.insert(0, page('a', 'b').doc.content)],
])('%s cannot be suggested, and nothing changes', (_what, change) => {
  expect(read(suggest(page('one'), change))).toBe('one');
});

test('a suggestion is accepted or rejected as one; a paragraph that it empties goes', () => {
  const state = suggest(at(page('The old tunnel', 'whole'), 5, 8), typed('new'));
  const all = suggest(at(state, 20, 25), (tr) => tr.deleteSelection());
  const decide = (isAccepted: boolean) => {
    const ids = new Set(suggestionsIn(all.doc).map(({ id }) => id));
    return read(all.apply(settle(all, ids, isAccepted)));
  };
  expect(read(all)).toBe('The [-old][+new] tunnel / [-whole]');
  expect(decide(true)).toBe('The new tunnel');
  expect(decide(false)).toBe('The old tunnel / whole');
  const here = new Set(selectedSuggestions(at(all, 6)).map(({ id }) => id));
  expect(read(all.apply(settle(all, here, true)))).toBe('The new tunnel / [-whole]');
});

test('whatever is typed and struck, the text stays as it was until somebody accepts', () => {
  const edit = fc.record({
    from: fc.nat(40),
    size: fc.nat(6),
    words: fc.constantFrom('', 'a', 'new ', 'x y'),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const before = page('The old tunnel', 'Who pays', '');
      let state = before;
      for (const { from, size, words } of edits) {
        const end = state.doc.content.size;
        const [start, stop] = [Math.min(from, end), Math.min(from + size, end)];
        const range = TextSelection.between(state.doc.resolve(start), state.doc.resolve(stop));
        state = suggest(state.apply(state.tr.setSelection(range)), (tr) =>
          words ? tr.insertText(words) : tr.deleteSelection(),
        );
        state.doc.check();
      }
      expect(filled(stored(state))).toBe(filled(stored(before)));
      const ids = new Set(suggestionsIn(state.doc).map(({ id }) => id));
      expect(filled(read(state.apply(settle(state, ids, false))))).toBe(filled(read(before)));
      expect(suggestionsIn(state.apply(settle(state, ids, true)).doc)).toEqual([]);
    }),
  );
});
