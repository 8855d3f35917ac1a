import { getSchema } from '@tiptap/core';
import { joinBackward, joinForward, splitBlock } from '@tiptap/pm/commands';
import { type Mark, Node } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { countSuggestions, withoutSuggestions } from '#lib/articles/live-suggestions.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { asSuggestion } from './as-suggestion.ts';
import { Deletion, Insertion } from './marks.ts';
import { settle } from './settle.ts';
import { selectedSuggestions, suggestionsIn } from './suggestions.ts';

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

const sign = ({ type, attrs }: Mark) =>
  ({ insertion: attrs.sign === 'join' ? '-' : '+', deletion: '-' })[type.name];

/** The text with its suggestions: "The [-old][+new] tunnel[+¶]It opened[-¶]". */
function read({ doc }: EditorState): string {
  const lines = doc.children.map((block) =>
    block.children
      .map((node) => (node.marks.length > 0 ? `[${node.marks.map(sign).join('')}${node.text}]` : node.text))
      .join(''),
  );
  return lines.join(' / ');
}

function stored({ doc }: EditorState): string {
  const body: DocumentNode = doc.toJSON();
  return withoutSuggestions(body.content ?? [])
    .map((block) => block.content?.map(({ text }) => text).join('') ?? '')
    .join(' / ');
}

/** The text once all is accepted, or rejected. */
function decided(state: EditorState, isAccepted: boolean): string {
  const ids = new Set(suggestionsIn(state.doc).map(({ id }) => id));
  return read(state.apply(settle(state, ids, isAccepted)));
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

test('words over several paragraphs are struck in each, and so are the ends of these: one suggestion', () => {
  const state = suggest(at(page('one two', 'three', 'four five'), 5, 21), (tr) => tr.deleteSelection());
  expect(read(state)).toBe('one [-two][-¶] / [-three][-¶] / [-four] five');
  expect(stored(state)).toBe('one two / three / four five');
  expect(suggestionsIn(state.doc)).toMatchObject([{ deleted: 'two¶three¶four' }]);
  expect(decided(state, true)).toBe('one  five');
  expect(decided(state, false)).toBe('one two / three / four five');
});

test('Enter parts a paragraph when that is accepted, and Backspace takes it back until then', () => {
  const state = press(at(page('one two', 'three'), 5), splitBlock);
  expect([read(state), state.selection.from]).toEqual(['one [+¶]two / three', 6]);
  expect(stored(state)).toBe('one two / three');
  expect(decided(state, true)).toBe('one  / two / three');
  expect(decided(state, false)).toBe('one two / three');
  expect(read(suggest(state, deleted(5, 6)))).toBe('one two / three');
  expect(read(suggest(state, deleted(5, 6), 'omar'))).toBe('one [+-¶]two / three');
});

test('Enter at the end goes on in the same suggestion, also before struck words', () => {
  const written = suggest(press(at(page('one'), 4), splitBlock), typed('two'));
  expect([read(written), suggestionsIn(written.doc).length]).toEqual(['one[+¶][+two]', 1]);
  expect(decided(written, true)).toBe('one / two');
  const struck = suggest(at(page('one two'), 4, 8), (tr) => tr.deleteSelection());
  expect(read(press(at(struck, 4), splitBlock))).toBe('one[+¶][- two]');
  expect(decided(suggest(press(at(struck, 4), splitBlock), typed('six')), true)).toBe('one / six');
});

test('Backspace at a paragraph’s beginning, and Delete at its end, join it with its neighbour', () => {
  const back = press(at(page('one', 'two'), 6), joinBackward);
  expect([read(back), back.selection.from]).toEqual(['one[-¶] / two', 4]);
  const onwards = press(at(page('one', 'two'), 4), joinForward);
  expect([read(onwards), onwards.selection.from]).toEqual(['one[-¶] / two', 7]);
  expect(stored(back)).toBe('one / two');
  expect(decided(back, true)).toBe('onetwo');
  expect(decided(back, false)).toBe('one / two');
  expect(read(suggest(at(back, 5), typed(' and ')))).toBe('one[+ and ][-¶] / two');
});

test('several paragraphs are put in as one suggestion, over others too', () => {
  const three = page('a', 'b', 'c').doc.slice(1, 8);
  const state = suggest(at(page('one two', 'three'), 5, 12), (tr) => tr.replaceSelection(three));
  expect(read(state)).toBe('one [-two][+a][+¶][+b][+¶][+c][-¶] / [-th]ree');
  expect(suggestionsIn(state.doc)).toHaveLength(1);
  expect(decided(state, true)).toBe('one a / b / cree');
  expect(decided(state, false)).toBe('one two / three');
});

test('a break that somebody else takes out again, once accepted, is a join that he suggests', () => {
  const mine = press(at(page('one two'), 5), splitBlock);
  const his = suggest(mine, deleted(5, 6), 'omar');
  const accepted = his.apply(settle(his, new Set([suggestionsIn(mine.doc)[0]?.id ?? '']), true));
  expect(read(accepted)).toBe('one [-¶] / two');
  expect(suggestionsIn(accepted.doc)).toMatchObject([{ author: 'omar', deleted: '¶' }]);
  expect([decided(his, true), decided(his, false)]).toEqual(['one two', 'one two']);
});

test('what was joined meanwhile is not joined with what comes then', () => {
  const joined = press(at(page('one', 'two', 'three'), 6), joinBackward);
  const byHand = joined.apply(joined.tr.join(6));
  expect(read(byHand)).toBe('one[-¶]two / three');
  expect(decided(byHand, true)).toBe('onetwo / three');
});

test('words replaced in many places are struck there alone: one suggestion', () => {
  const state = suggest(page('old one, old two'), (tr) =>
    tr.insertText('new', 10, 13).insertText('new', 1, 4),
  );
  expect(read(state)).toBe('[-old][+new] one, [-old][+new] two');
  expect(suggestionsIn(state.doc)).toHaveLength(1);
});

test('an empty paragraph may be begun where no line is near', () => {
  const divider = EditorState.create({ doc: schema.node('doc', null, schema.node('divider')) });
  expect(suggest(divider, (tr) => tr.insert(1, schema.node('paragraph'))).doc.childCount).toBe(2);
});

test('Enter in a heading and in a list goes on as it does without suggesting', () => {
  const heading = schema.node('heading', { level: 2 }, schema.text('Who pays'));
  const item = (text: string) =>
    schema.node('listItem', null, schema.node('paragraph', null, schema.text(text)));
  const list = schema.node('bulletList', null, [item('one'), item('two')]);
  const doc = schema.node('doc', null, [heading, list]);
  const start = EditorState.create({ doc });
  const kinds = (state: EditorState) => {
    const ids = new Set(suggestionsIn(state.doc).map(({ id }) => id));
    return state.apply(settle(state, ids, true)).doc.toString();
  };
  expect(kinds(suggest(press(at(start, 9), splitBlock), typed('All')))).toContain(
    '"Who pays"), paragraph("All")',
  );
  const split = (tr: Transaction) => tr.split(14, 2);
  expect(kinds(suggest(at(start, 14), split))).toContain('paragraph("o")), listItem(paragraph("ne"))');
  const join = (tr: Transaction) => tr.delete(16, 20);
  expect(kinds(suggest(at(start, 20), join))).toContain('bulletList(listItem(paragraph("onetwo")))');
});

test.each<[string, (tr: Transaction) => Transaction]>([
  ['bold', (tr) => tr.addMark(1, 4, schema.mark('bold'))],
  ['a divider', (tr) => tr.insert(0, schema.node('divider'))],
  ['a heading', (tr) => tr.setBlockType(1, 1, schema.node('heading').type, { level: 2 })],
  ['a footnote', (tr) => tr.insert(2, schema.node('footnote'))],
  ['a heading among paragraphs', (tr) => tr.insert(0, [schema.node('heading'), schema.node('paragraph')])],
])('%s cannot be suggested, and nothing changes', (_what, change) => {
  expect(read(suggest(page('one'), change))).toBe('one');
});

test('a suggestion is accepted or rejected as one', () => {
  const state = suggest(at(page('The old tunnel', 'whole'), 5, 8), typed('new'));
  const all = suggest(at(state, 20, 25), (tr) => tr.deleteSelection());
  expect(read(all)).toBe('The [-old][+new] tunnel / [-whole]');
  expect(decided(all, true)).toBe('The new tunnel / ');
  expect(decided(all, false)).toBe('The old tunnel / whole');
  const here = new Set(selectedSuggestions(at(all, 6)).map(({ id }) => id));
  expect(read(all.apply(settle(all, here, true)))).toBe('The new tunnel / [-whole]');
});
