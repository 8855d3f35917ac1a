import { expect, test } from 'vitest';
import { negotiateEncoding } from './negotiate-encoding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5, br;q=0.1', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['deflate', 'identity'],
  ['identity', 'identity'],
  ['brotli', 'identity'],
])('%s is answered with %s', (header, encoding) => {
  expect(negotiateEncoding(header)).toBe(encoding);
});
