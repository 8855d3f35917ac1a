import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { moveBlock } from './move-block.ts';

const schema = getSchema(documentSpecs);
const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const photo = (caption: string) => ({
  type: 'image',
  attrs: { assetId: '0190f0a0-0000-7000-8000-000000000001', caption },
});

function moved(direction: -1 | 1, content: object[], select: (doc: Node) => Selection) {
  const doc = Node.fromJSON(schema, { type: 'doc', content });
  let state = EditorState.create({ doc, selection: select(doc) });
  const isMoved = moveBlock(direction)(state, (tr) => {
    state = state.apply(tr);
  });
  state.doc.check();
  return { isMoved, state };
}

const at =
  (from: number, to = from) =>
  (doc: Node) =>
    TextSelection.create(doc, from, to);
const words = (state: EditorState) => state.doc.children.map((block) => block.textContent || block.type.name);

test.each([
  [1 as const, ['second', 'first', 'third']],
  [-1 as const, ['first', 'second', 'third']],
])('the first paragraph moved by %i', (direction, expected) => {
  const { state, isMoved } = moved(direction, ['first', 'second', 'third'].map(paragraph), at(3));
  expect(words(state)).toEqual(expected);
  expect(isMoved).toBe(direction === 1);
});

test('the caret stays in the words that move, and a selection over two blocks moves both', () => {
  const { state } = moved(-1, ['first', 'second', 'third'].map(paragraph), at(10, 18));
  expect(words(state)).toEqual(['second', 'third', 'first']);
  expect(state.doc.textBetween(state.selection.from, state.selection.to, '|')).toBe('cond|th');
});

test('a list moves as a whole, from any place in it', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('item')] }] };
  expect(words(moved(1, [list, paragraph('after')], at(4)).state)).toEqual(['after', 'item']);
});

test('a photo moves inside its gallery, and not out of it', () => {
  const gallery = { type: 'gallery', content: ['one', 'two'].map(photo) };
  const captions = (state: EditorState) => state.doc.firstChild?.children.map((image) => image.attrs.caption);
  const second = (doc: Node) => NodeSelection.create(doc, 2);
  expect(captions(moved(-1, [gallery, paragraph('after')], second).state)).toEqual(['two', 'one']);
  expect(moved(1, [gallery, paragraph('after')], second).isMoved).toBe(false);
});
