import { expect, test } from 'vitest';
import { readAddress } from './link-address.ts';

test.each([
  ['example.org', 'https://example.org'],
  [' example.org/a?b ', 'https://example.org/a?b'],
  ['пример.рф', 'https://пример.рф'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['/world', '/world'],
  ['http://example.org', 'http://example.org'],
])('%s is understood as %s', (typed, href) => {
  expect(readAddress(typed)).toEqual({ href });
});

test.each(['', 'harbor', 'javascript:alert(1)', 'https://', 'see example.org'])(
  '%j is answered with what is wrong',
  (typed) => {
    expect(readAddress(typed)).toHaveProperty('problem');
  },
);
