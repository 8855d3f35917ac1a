import { expect, test } from 'vitest';
import { hasFilters, readFilters, wrongDays } from './search-filters.ts';

const none = { from: '', to: '', section: '', author: '', language: '' };

test('a form without anything in it narrows nothing', () => {
  expect(readFilters({})).toEqual(none);
  expect(readFilters({ from: ' ', author: '\u0000\n', section: '' })).toEqual(none);
  expect(hasFilters(none)).toBe(false);
});

test('what no form of ours sends is left out', () => {
  expect(readFilters({ section: "x' OR 1", language: 'xx' })).toEqual(none);
  expect(readFilters({ section: 'world', language: 'ru', author: 'Ada  Berg ' })).toEqual({
    ...none,
    ...{ section: 'world', language: 'ru', author: 'Ada Berg' },
  });
  expect(readFilters({ author: 'x'.repeat(500) }).author).toHaveLength(120);
});

test.each([
  [{ from: '2025-02-13', to: '2025-02-13' }, {}],
  [{ from: '2025-02-30' }, { from: true }],
  [{ to: 'soon' }, { to: true }],
  [{ from: '2025-02-14', to: '2025-02-13' }, { order: true }],
])('of the days %j what cannot be is %j', (days, wrong) => {
  expect(wrongDays({ ...none, ...days })).toEqual(wrong);
});
