import { expect, it } from 'vitest';
import { listAddress } from './list-address.ts';

it('carries what is asked for, and begins at the first page when that changes', () => {
  const query = { q: 'harbour', stage: 'ready', cursor: 'abc' };
  expect(listAddress(query, { sort: 'headline' })).toBe('/desk/articles?q=harbour&stage=ready&sort=headline');
  expect(listAddress(query, { cursor: 'def' })).toBe('/desk/articles?q=harbour&stage=ready&cursor=def');
  expect(listAddress({ q: '' })).toBe('/desk/articles');
});
