import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalQuery, filterAddress, filteredScreens, filterQuery, readFilter } from './filter-query.ts';

const ada = '0197d2c0-1111-7222-8333-444455556666';

test.each([
  ['articles', 'assignee=me&section=world&stage=in_review', 'stage=in_review&section=world&assignee=me'],
  ['articles', 'cursor=abc&page=3&sort=updated&q=', ''],
  ['articles', 'stage=finished&sort=headline', 'sort=headline'],
  ['articles', `assignee=${ada.toUpperCase()}`, `assignee=${ada}`],
  ['articles', 'assignee=everybody&q=%20%20ferry%20%20line', 'q=ferry+line'],
  ['articles', 'tag=a&tag=b', 'tag=a'],
  ['board', 'stage=ready&section=world&q=%E2%80%8Bquay', 'q=quay&section=world'],
  ['board', 'sort=headline&assignee=none', 'assignee=none'],
] as const)('of %s, “%s” is “%s”', (screen, query, canonical) => {
  expect(canonicalQuery(screen, query)).toBe(canonical);
});

test('whatever an address says, what is kept of it is read back as it was written', () => {
  const names = fc.constantFrom('q', 'stage', 'section', 'author', 'tag', 'assignee', 'sort', 'cursor', 'x');
  const values = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('me', 'ready', 'headline', ada));
  fc.assert(
    fc.property(fc.constantFrom(...filteredScreens), fc.array(fc.tuple(names, values)), (screen, pairs) => {
      const once = canonicalQuery(screen, new URLSearchParams(pairs).toString());
      expect(canonicalQuery(screen, once)).toBe(once);
      expect(filterQuery(screen, readFilter(screen, new URLSearchParams(once)))).toBe(once);
    }),
  );
});

test('a screen without filters has its plain address', () => {
  expect(filterAddress('board', '')).toBe('/desk/board');
  expect(filterAddress('board', 'q=quay')).toBe('/desk/board?q=quay');
});
