import { expect, test } from 'vitest';
import { folded, soundOf } from './folded.ts';

test.each([
  ['Black Sea', 'BLACK  sea'],
  ['Black-Sea', 'Black Sea'],
  ['Королёв', 'Королев'],
  ['U.S.', 'u s'],
  ['ﬁsh', 'fish'],
])('%s and %s are one name', (one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test.each([
  ['Paris', 'Parish'],
  ['Мир', 'Mir'],
  ['Muller', 'Müller'],
])('%s and %s are two names', (one, other) => {
  expect(folded(one)).not.toBe(folded(other));
});

test('a name sounds alike in both scripts', () => {
  expect(soundOf('Сергей Королёв')).toBe(soundOf('Sergey Korolyov'));
  expect(soundOf('東京')).toBe('');
});
