import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { openSlash, slashPlugin } from './slash-plugin.ts';

const schema = getSchema(documentSpecs);

function page(...content: object[]): EditorState {
  return EditorState.create({
    doc: Node.fromJSON(schema, { type: 'doc', content }),
    plugins: [slashPlugin(() => false)],
  });
}

function at(state: EditorState, position: number): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
}

/** Types words letter by letter, as a hand does. */
function typed(words: string, state = page({ type: 'paragraph' })): EditorState {
  return [...words].reduce((before, letter) => before.apply(before.tr.insertText(letter)), state);
}

function offered(state: EditorState): string[] {
  return openSlash(state)?.items.map((item) => item.name) ?? [];
}

test.each(['/', 'Nobody /'])('%j offers every piece', (words) => {
  expect(offered(typed(words))).toHaveLength(17);
});

test.each(['and/', 'https://', '1/2', '/ ', '/xyz', '/photo of'])('%j is only text', (words) => {
  expect(offered(typed(words))).toEqual([]);
});

test.each([
  ['/ph', ['Photo', 'Gallery']],
  ['/re', ['Related article', 'Footnote']],
  ['/врез', ['Pull quote', 'Factbox']],
  ['/tk', ['TK']],
  ['/youtube', ['Embed']],
  ['/li', ['Bulleted list', 'Numbered list', 'Related article', 'Divider']],
  ['/image', ['Photo', 'Gallery']],
  ['/photo', ['Photo', 'Gallery']],
  ['/h3', ['Subheading']],
  ['/QUOTE', ['Quote', 'Pull quote']],
])('%s offers %j', (words, names) => {
  expect(offered(typed(words))).toEqual(names);
});

test('where a piece cannot stand the menu offers what stands in a line', () => {
  const item = { type: 'listItem', content: [{ type: 'paragraph' }] };
  const inList = at(page({ type: 'bulletList', content: [item] }), 3);
  expect(offered(typed('/', inList))).toEqual(['Footnote', 'TK']);
  expect(offered(typed('/photo', inList))).toEqual([]);
});

test('a caret that comes by an old slash opens nothing', () => {
  const state = page({ type: 'paragraph', content: [{ type: 'text', text: 'say /' }] });
  expect(offered(at(at(state, 2), 6))).toEqual([]);
});

test('leaving the words closes the menu', () => {
  const open = typed('one /ph');
  expect(offered(open)).toEqual(['Photo', 'Gallery']);
  expect(offered(at(open, 2))).toEqual([]);
});
