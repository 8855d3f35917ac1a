import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, parseCsv } from './csv.ts';

async function read(...pieces: string[]): Promise<string[][]> {
  const lines: string[][] = [];
  for await (const line of parseCsv(pieces)) lines.push(line);
  return lines;
}

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tplain',
  '  =1+1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  'a;=1+1',
  'a\t=1+1',
  'a\n=1+1',
  'a\r\n@x',
  "'=1",
])('the cell %j is no formula, and is read back as it was', async (cell) => {
  const line = csvLine([cell, 'next']);
  const written = line.slice(1, line.indexOf('","')).replaceAll('""', '"');
  for (const part of written.split(/[;\t\r\n]/u))
    expect(part.trimStart().replace(/^\p{C}+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
  expect(written).not.toMatch(/^[\t\r\n]/u);
  expect(await read(line)).toEqual([[cell, 'next']]);
});

test('a line is as RFC 4180 wants it', () => {
  expect(csvLine(['1', 'says "no"', 'a, b'])).toBe('"1","says ""no""","a, b"\r\n');
});

test('whatever is written is read back, in whatever pieces it arrives', async () => {
  const letters = fc.constantFrom(...'\'=+-@;,\t\r\n"＝ a1\u200b\ufeffé𝄞|%');
  const cell = fc.string({
    unit: fc.oneof(letters, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
      const text = [...`\uFEFF${rows.map(csvLine).join('')}`];
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size).join(''),
      );
      expect(await read(...pieces)).toEqual(rows);
    }),
    { numRuns: 400 },
  );
});

test('a last line without an end is a line', async () => {
  expect(await read('a,b\n"c', '",d')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});
