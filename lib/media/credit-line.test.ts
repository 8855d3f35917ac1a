import { expect, test } from 'vitest';
import { creditLine } from './credit-line.ts';

test.each([
  [{ byline: 'Jane Doe', credit: 'AP', source: 'TASS' }, 'Jane Doe / AP / TASS'],
  [{ byline: 'Jane Doe', credit: 'Reuters', source: 'REUTERS' }, 'Jane Doe / Reuters'],
  [{ byline: 'Jane Doe', credit: 'Jane Doe/AP' }, 'Jane Doe / AP'],
  [{ byline: 'Jane Doe', credit: 'Photo by Jane Doe' }, 'Jane Doe'],
  [{ byline: 'Анна Орлова', source: 'ТАСС' }, 'Анна Орлова / ТАСС'],
  [{ byline: 'Jane Doe; John Roe', credit: 'Northwind Agency' }, 'Jane Doe / John Roe / Northwind Agency'],
  [{ credit: ' A.P. ', source: 'AP' }, 'A.P.'],
  [{ byline: 'Jane\n\tDoe\u0000' }, 'Jane Doe'],
  [{ copyright: '© 2026 Northwind Agency' }, '© 2026 Northwind Agency'],
  [{}, ''],
])('%j is printed as %j', (parts, line) => {
  expect(creditLine(parts)).toBe(line);
});
