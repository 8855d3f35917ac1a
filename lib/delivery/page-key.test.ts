import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageKey } from './page-key.ts';

test.each([
  ['/', '/'],
  ['/world?utm_source=mail&fbclid=1', '/world'],
  ['/world?cursor=abc&x=1', '/world?cursor=abc'],
  ['/search?x=1&q=ferry+strike&cursor=c', '/search?q=ferry+strike&cursor=c'],
  ['/search?cursor=c&q=ferry%20strike', '/search?q=ferry+strike&cursor=c'],
  ['/world?q=ferry', '/world'],
  [
    '/search?language=ru&x=1&to=2025-02-13&from=&q=ferry&section=world',
    '/search?q=ferry&to=2025-02-13&section=world&language=ru',
  ],
  ['/world?section=culture&from=2025-02-13', '/world'],
  ['/reader.js?v=abc', '/reader.js'],
  [
    '/oembed?x=1&format=xml&url=https://news.example/a&maxwidth=9',
    '/oembed?url=https%3A%2F%2Fnews.example%2Fa&format=xml',
  ],
  ['/world?url=https://news.example/a&format=xml', '/world'],
  ['/_next/static/css/a.css?dpl=1', '/_next/static/css/a.css'],
])('%s is kept as %s', (target, key) => {
  expect(pageKey(target)).toBe(key);
});

test.each([
  '/desk',
  '/desk/articles',
  '//desk',
  '/%64esk',
  '/sign-in?from=/desk',
  '/setup',
  '/api/desk/media',
  '/_next/image?url=x',
  '/healthz',
  '/readyz',
  '/metrics',
  '/world/../desk',
  '/world/%2e%2e/desk',
  '/world.rsc',
  '/world.segments/_tree.segment.rsc',
  'http://elsewhere.example/world',
  '*',
  '/%zz',
  '/a%00b',
  '/a\\b',
])('%s is never kept', (target) => {
  expect(pageKey(target)).toBeNull();
});

test('a key is its own key, whatever the address', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ab/%2f?&=+.#q cursor;é'), maxLength: 20 });
  fc.assert(
    fc.property(letters, letters, (path, words) => {
      const key = pageKey(`/${path}?q=${words}&cursor=${words}`);
      if (key !== null) expect(pageKey(key)).toBe(key);
    }),
  );
});

test('an unknown parameter never makes another key', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), (name, value) => {
      fc.pre(name !== 'q' && name !== 'cursor');
      const query = new URLSearchParams({ [name]: value, cursor: 'c' });
      expect(pageKey(`/world?${query}`)).toBe('/world?cursor=c');
    }),
  );
});
