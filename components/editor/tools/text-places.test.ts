import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { Deletion, Insertion } from '#components/editor/suggesting/marks.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { lettersIn, placesOf } from './text-places.ts';

const schema = getSchema([...documentSpecs, Insertion, Deletion]);

const suggested = (text: string, type: string) => ({ type: 'text', text, marks: [{ type }] });

test('words are found where they stand as if nobody had suggested anything', () => {
  const content = [
    { type: 'text', text: 'The ' },
    suggested('old', 'deletion'),
    suggested('new¶', 'insertion'),
    { type: 'text', text: ' tunnel' },
  ];
  const doc = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'paragraph', content }] });
  const [place] = placesOf(doc, []);
  expect(place?.text).toBe('The old\uFFFC\uFFFC\uFFFC\uFFFC tunnel');
  expect(doc.firstChild && lettersIn(doc.firstChild)).toBe('The \uFFFC\uFFFC\uFFFCnew¶ tunnel');
});
