import { expect, test } from 'vitest';
import { dropOf, stepOf } from './section-moves.ts';

const rows = [
  { id: 'world', parentId: null, depth: 0 },
  { id: 'africa', parentId: 'world', depth: 1 },
  { id: 'europe', parentId: 'world', depth: 1 },
  { id: 'culture', parentId: null, depth: 0 },
  { id: 'science', parentId: null, depth: 0 },
];

test.each([
  ['culture', 'up', { parentId: null, beforeId: 'world' }],
  ['world', 'up', null],
  ['world', 'down', { parentId: null, beforeId: 'science' }],
  ['culture', 'down', { parentId: null, beforeId: null }],
  ['science', 'down', null],
  ['culture', 'in', { parentId: 'world', beforeId: null }],
  ['africa', 'in', null],
  ['europe', 'in', { parentId: 'africa', beforeId: null }],
  ['africa', 'out', { parentId: null, beforeId: 'culture' }],
  ['world', 'out', null],
  ['nobody', 'up', null],
] as const)('%s goes %s', (id, way, expected) => {
  expect(stepOf(rows, id, way)).toEqual(expected);
});

test('what is dropped on a section goes before it or into it', () => {
  expect(dropOf(rows, 'science', 'africa', 'upper')).toEqual({ parentId: 'world', beforeId: 'africa' });
  expect(dropOf(rows, 'science', 'africa', 'lower')).toEqual({ parentId: 'africa', beforeId: null });
  expect(dropOf(rows, 'science', 'science', 'lower')).toBeNull();
});
