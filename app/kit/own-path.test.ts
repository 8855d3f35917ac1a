import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskPath } from './own-path.ts';

test.each([
  ['/desk', '/desk'],
  ['/desk/articles/12?tab=history', '/desk/articles/12?tab=history'],
  ['/desk/articles?q=%D0%BC', '/desk/articles?q=%D0%BC'],
])('%j is a page of the desk', (from, path) => {
  expect(deskPath(from)).toBe(path);
});

test.each([
  undefined,
  ['/desk'],
  '',
  '/',
  '/sign-in',
  '/deskattacker',
  '//attacker.example',
  '/\\attacker.example',
  'https://attacker.example/desk',
  'javascript:alert(1)//desk',
  '/desk/..//attacker.example',
  '/desk/../sign-in',
  '/desk/%2e%2e/sign-in',
  '/desk\\..\\..\\attacker',
])('%j leads to the desk itself', (from) => {
  expect(deskPath(from)).toBe('/desk');
});

test('nothing leads anywhere else', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    'desk',
    '/desk',
    '//',
    '@',
    ':',
    '%2f',
    '\t',
    '\n',
    '?',
    '#',
    'x.example',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (words) => {
      const target = new URL(deskPath(words.join('')), 'https://news.example');
      expect(target.origin).toBe('https://news.example');
      expect(target.pathname).toMatch(/^\/desk(\/|$)/);
    }),
  );
});
