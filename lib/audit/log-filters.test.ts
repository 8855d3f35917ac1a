import { expect, test } from 'vitest';
import { readLogFilters } from './log-filters.ts';

test('filters are read from an address', () => {
  const person = '0192f0c1-2345-7000-8000-0123456789ab';
  const asked = { person, article: ' 10012 ', kind: 'people', from: '2026-11-01', to: '2026-11-30' };
  expect(readLogFilters(asked)).toEqual({ filters: { ...asked, article: 10_012 }, problems: {} });
  expect(readLogFilters({ person: '', article: undefined })).toEqual({ filters: {}, problems: {} });
});

test.each([
  { person: 'Ada' },
  { article: 'ten' },
  { article: '-1' },
  { article: '99999999999' },
  { kind: 'toString' },
  { from: '2026-02-30' },
  { to: '23.11.2026' },
])('what cannot be understood is said, and never left out silently: %j', (asked) => {
  const { filters, problems } = readLogFilters(asked);
  expect(filters).toEqual({});
  expect(Object.keys(problems)).toEqual(Object.keys(asked));
});

test('days the wrong way round are said to be', () => {
  const { problems } = readLogFilters({ from: '2026-11-23', to: '2026-11-22' });
  expect(problems.to).toMatch(/before the first/);
});
