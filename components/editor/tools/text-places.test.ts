import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { Deletion, Insertion } from '#components/editor/suggesting/marks.ts';
import { documentSpecs } from '#lib/document/specs/kit.ts';
import { lettersIn, partsOf, placesOf } from './text-places.ts';

const schema = getSchema([...documentSpecs, Insertion, Deletion]);

const plain = (text: string) => ({ type: 'text', text });
const suggested = (text: string, type: string, sign = '') => ({
  type: 'text',
  text,
  marks: [{ type, ...(sign && { attrs: { sign } }) }],
});

function blocksIn(...content: object[]) {
  const doc = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'paragraph', content }] });
  return { doc, blocks: placesOf(doc, [], ['without', 'with']).filter((place) => place.kind === 'block') };
}

test('a text is read as if nobody had suggested anything, and as if all of it were accepted', () => {
  const { doc, blocks } = blocksIn(
    plain('The '),
    suggested('old', 'deletion'),
    suggested('new', 'insertion'),
    plain(' tunnel'),
    suggested('¶', 'insertion', 'break'),
    plain('opened'),
    suggested('¶', 'insertion', 'join'),
  );
  expect(blocks.map(({ text }) => text)).toEqual(['The old tunnelopened', 'The new tunnel\nopened']);
  expect(doc.firstChild && lettersIn(doc.firstChild)).toBe('The \uFFFC\uFFFC\uFFFCnew tunnel\nopened¶');
});

test('letters of a word that a suggestion cuts in two are two parts of the body', () => {
  const { blocks } = blocksIn(plain('The tun'), suggested('-', 'insertion'), plain('nel'));
  const [without, accepted] = blocks;
  expect(without && partsOf(without.stretches, 4, 10)).toEqual([
    { from: 5, to: 8 },
    { from: 9, to: 12 },
  ]);
  expect(accepted && partsOf(accepted.stretches, 4, 11)).toEqual([{ from: 5, to: 12 }]);
});

test('a block without suggestions is read once', () => {
  expect(blocksIn(plain('The tunnel'), { type: 'hardBreak' }, plain('opened')).blocks).toMatchObject([
    { text: 'The tunnel\nopened', stretches: [{ from: 0, at: 1, size: 17 }] },
  ]);
});
