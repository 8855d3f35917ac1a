import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { goOnAt, insertPiece, placeForPiece, putNote } from './insert-piece.ts';

const schema = getSchema(documentSpecs);
const paragraph = (words = '') => ({
  type: 'paragraph',
  ...(words && { content: [{ type: 'text', text: words }] }),
});

function insertedAt(position: number, ...content: object[]) {
  const state = EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content }) });
  const { tr } = state;
  const divider = schema.node('divider');
  goOnAt(tr, insertPiece(tr, placeForPiece(tr.doc, position), divider));
  tr.doc.check();
  return {
    blocks: tr.doc.children.map((block) => block.textContent || block.type.name),
    at: tr.selection.from,
  };
}

test('on an empty line the piece comes first and the line stays, to go on in', () => {
  expect(insertedAt(1, paragraph())).toEqual({ blocks: ['divider', 'paragraph'], at: 2 });
});

test('inside a paragraph the piece comes after it, and what follows is left alone', () => {
  expect(insertedAt(3, paragraph('before'), paragraph('after'))).toEqual({
    blocks: ['before', 'divider', 'after'],
    at: 10,
  });
});

test('at the end there is always a paragraph to go on in', () => {
  expect(insertedAt(3, paragraph('end')).blocks).toEqual(['end', 'divider', 'paragraph']);
});

test('inside a list the piece comes after the whole list', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('item')] }] };
  expect(insertedAt(4, list, paragraph('after')).blocks).toEqual(['item', 'divider', 'after']);
});

test.each([
  ['The port paid twice ', 'The port paid twice*'],
  ['The port paid twice', 'The port paid twice*'],
  [' ', ' *'],
  ['', '*'],
])('the mark of a note stands at the word before it: %j', (words, noted) => {
  const state = EditorState.create({
    doc: Node.fromJSON(schema, { type: 'doc', content: [paragraph(words)] }),
  });
  const { tr } = state;
  putNote(tr.setSelection(TextSelection.create(tr.doc, words.length + 1)));
  expect(tr.doc.textBetween(0, tr.doc.content.size, '\n', '*')).toBe(noted);
  expect(tr.selection.$from.nodeAfter?.type.name).toBe('footnote');
});
