import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { styleBookOf } from '#lib/document/house-style.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { type HintMemory, hintAfter, hintAt, hintsIn, readBlocks } from './style-hints.ts';

const schema = getSchema(documentSpecs);
const book = styleBookOf([{ id: 'u', term: 'utilise', suggestion: 'use', reason: '', isWholeWord: true }]);

function aBody(...paragraphs: string[]): Node {
  const content = paragraphs.map((words) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: words }],
  }));
  return Node.fromJSON(schema, { type: 'doc', content });
}

function read(doc: Node, memory: HintMemory, ignored = new Set<string>()) {
  while (!readBlocks(doc, book, memory));
  return hintsIn(doc, memory, ignored);
}

test('hints stand where their words are, and one that is ignored is passed over there alone', () => {
  const doc = aBody('We utilise it.', 'They utilise it not.');
  const hints = read(doc, new Map());
  expect(hints.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['utilise', 'utilise']);
  const left = read(doc, new Map(), new Set([hints[0]?.around ?? '']));
  expect(left.map(({ from }) => from)).toEqual([hints[1]?.from]);
});

test('a block whose letters are known is not read again', () => {
  const memory: HintMemory = new Map();
  read(aBody('We utilise it.', 'The end.'), memory);
  const known = memory.get('We utilise it.');
  read(aBody('A new one.', 'We utilise it.'), memory);
  expect(memory.get('We utilise it.')).toBe(known);
  expect([...memory.keys()]).toEqual(['We utilise it.', 'The end.', 'A new one.']);
});

test('a caret is in a hint from its first letter to behind its last; after the last comes the first again', () => {
  const [first, second] = read(aBody('We utilise it.', 'They utilise it.'), new Map());
  if (!first || !second) throw new Error('There are no hints.');
  const both = [first, second];
  expect(hintAt(both, first.from, first.from)).toBe(first);
  expect(hintAt(both, first.to, first.to)).toBe(first);
  expect(hintAt(both, first.from - 1, first.to)).toBeUndefined();
  expect(hintAfter(both, first.to)).toBe(second);
  expect(hintAfter(both, second.to)).toBe(first);
});
