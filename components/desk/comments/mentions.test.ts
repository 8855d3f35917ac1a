import { expect, test } from 'vitest';
import { nameBeingTyped, partsWithMentions, peopleCalled } from './mentions.ts';

const people = ['Ada Berg', 'Ada B', 'Bo (sub) $1', 'Ирина Ли'].map((name) => ({ id: name, name }));

test('the names of whom a comment mentions stand apart, and all else is as it was', () => {
  const text = 'See @ada berg, @Ирина Ли and @Bo (sub) $1 <b>now</b> @nobody';
  const parts = partsWithMentions(text, people);
  expect(parts.filter(({ isMention }) => isMention).map((part) => part.text)).toEqual([
    '@ada berg',
    '@Ирина Ли',
    '@Bo (sub) $1',
  ]);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

test('a name is being typed after an @ that begins a word', () => {
  expect(nameBeingTyped('Ask @Ad', 7)).toEqual({ from: 5, typed: 'Ad' });
  expect(nameBeingTyped('@', 1)).toEqual({ from: 1, typed: '' });
  expect(nameBeingTyped('@Ada Be', 7)).toEqual({ from: 1, typed: 'Ada Be' });
  expect(nameBeingTyped('mail@example', 12)).toBeNull();
  expect(nameBeingTyped('Ask @Ada and then', 17)).toBeNull();
});

test('people are found by the beginning of any of their names', () => {
  expect(peopleCalled(people, 'be').map(({ name }) => name)).toEqual(['Ada Berg']);
  expect(peopleCalled(people, 'ада')).toEqual([]);
  expect(peopleCalled(people, 'ли').map(({ name }) => name)).toEqual(['Ирина Ли']);
});
