import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { outlineOf } from './outline.ts';

const text = (words: string) => ({ type: 'text', text: words });
const doc = Node.fromJSON(getSchema(documentSpecs), {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [text('Opening.')] },
    { type: 'heading', attrs: { level: 2 }, content: [text('Who pays')] },
    { type: 'paragraph', content: [text('About '), { type: 'tk', attrs: { note: 'the sum' } }] },
    { type: 'heading', attrs: { level: 3 }, content: [text('And who not')] },
    { type: 'paragraph', content: [text('The end.')] },
  ],
});

test('the outline has the headings, the one under which the caret stands, and what is still missing', () => {
  const at = (position: number) => outlineOf(doc, TextSelection.create(doc, position));
  const { headings, missing } = at(1);
  expect(headings.map(({ level, words, isHere }) => [level, words, isHere])).toEqual([
    [2, 'Who pays', false],
    [3, 'And who not', false],
  ]);
  expect(missing.map(({ words }) => words)).toEqual(['the sum']);
  expect(doc.nodeAt(missing[0]?.at ?? 0)?.type.name).toBe('tk');
  const here = (position: number) => at(position).headings.find((row) => row.isHere)?.words;
  expect(here((headings[0]?.at ?? 0) + 1)).toBe('Who pays');
  expect(here(doc.content.size - 1)).toBe('And who not');
});
