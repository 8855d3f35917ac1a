import { expect, test } from 'vitest';
import { inTreeOrder, reasonNotToMove } from './section-tree.ts';

const section = (id: string, parentId: string | null, position: number) => ({
  id,
  parentId,
  position,
  name: id,
});
const tree = [
  section('culture', null, 1),
  section('europe', 'world', 1),
  section('africa', 'world', 0),
  section('world', null, 0),
  section('france', 'europe', 0),
];

test('a tree is read from the top, every section before those within it', () => {
  expect(inTreeOrder(tree).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
    '0 world',
    '1 africa',
    '1 europe',
    '2 france',
    '0 culture',
  ]);
});

test.each([
  ['world', 'france', 'within itself'],
  ['world', 'world', 'within itself'],
  ['culture', 'france', '3 deep'],
  ['world', 'culture', '3 deep'],
])('%s cannot stand under %s', (id, parentId, reason) => {
  expect(reasonNotToMove(tree, id, parentId)).toContain(reason);
});

test.each([
  ['europe', null],
  ['europe', 'culture'],
  ['culture', 'europe'],
  ['france', 'africa'],
])('%s can stand under %s', (id, parentId) => {
  expect(reasonNotToMove(tree, id, parentId)).toBeNull();
});
