import { expect, test } from 'vitest';
import { effortOf } from './block-likeness.ts';
import { type BlockChange, diffDocuments } from './diff-document.ts';
import type { DocumentJson, DocumentNode } from './types.ts';

const given = 20_000;

function doc(...content: DocumentNode[]): DocumentJson {
  return { type: 'doc', content };
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function words(seed: string, from: number, count = 40): string {
  return Array.from({ length: count }, (_, at) => `${seed}${(from * 31 + at * 17) % 997}`).join(' ');
}

function texts(seed: string, count = 9_900, before = ''): string[] {
  return Array.from({ length: count }, (_, n) => before + words(seed, n));
}

function list(items: string[]): DocumentNode {
  return {
    type: 'bulletList',
    content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
  };
}

function table(seed: string): DocumentNode {
  const cell = (n: number) => ({
    type: 'tableCell',
    content: [paragraph(`the same words ${words(seed, n, 2)}`)],
  });
  const row = (n: number) => ({
    type: 'tableRow',
    content: Array.from({ length: 20 }, (_, column) => cell(n * 20 + column)),
  });
  return { type: 'table', content: Array.from({ length: 300 }, (_, n) => row(n)) };
}

function longLines(seed: string): DocumentNode[] {
  return [1, 2, 3, 4].map((n) => paragraph(words('a', n, 1500).replaceAll(/a(\d*[02468]) /g, `${seed}$1 `)));
}

test.each<[string, DocumentNode[], DocumentNode[]]>([
  ['every word of 10,000 paragraphs', texts('a').map(paragraph), texts('b').map(paragraph)],
  [
    'a word in each of 10,000 paragraphs',
    texts('a').map(paragraph),
    texts('a', 9_900, 'Yes. ').map(paragraph),
  ],
  [
    '10,000 paragraphs and their order',
    texts('a').map(paragraph),
    texts('a', 9_900, 'Yes. ').map(paragraph).reverse(),
  ],
  ['every cell of a table', [table('a')], [table('b')]],
  ['every second word of long lines', longLines('a'), longLines('b')],
  ['every item of a long list', [list(texts('a', 3000))], [list(texts('a', 3000, 'Yes. '))]],
])('%s: no more is looked at than was given', (_what, before, after) => {
  const effort = effortOf(given);
  diffDocuments(doc(...before), doc(...after), effort);
  expect(effort.left).toBeLessThan(0);
  // What is looked at last is looked at to its end.
  expect(effort.left).toBeGreaterThan(-given / 20);
});

test('a story of 10,000 words in which every paragraph was edited is compared word by word', () => {
  const before = texts('a', 400).map((text) => text.slice(0, 150));
  const changes = diffDocuments(
    doc(...before.map(paragraph)),
    doc(...before.map((text) => paragraph(`Yes. ${text}`))),
  );
  expect(changes).toHaveLength(400);
  for (const change of changes) {
    const line = change.kind === 'changed' ? change.line : null;
    expect(line?.map(({ kind }) => kind)).toEqual(['added', 'same']);
  }
});

test('one changed cell of a large table is found with little effort', () => {
  const before = table('a');
  const after = structuredClone(before);
  const cell = after.content?.[150]?.content?.[7];
  if (cell) cell.content = [paragraph('Another figure.')];
  const effort = effortOf(given);
  const [change] = diffDocuments(doc(before), doc(after), effort);
  expect(effort.left).toBeGreaterThan(given / 2);
  expect(countChanged(change)).toEqual({ table: 1, tableRow: 1, tableCell: 1 });
});

function countChanged(change: BlockChange | undefined): Record<string, number> {
  if (change?.kind !== 'changed') return {};
  const counts: Record<string, number> = { [change.after.type]: 1 };
  for (const inside of change.blocks) {
    for (const [type, count] of Object.entries(countChanged(inside)))
      counts[type] = (counts[type] ?? 0) + count;
  }
  return counts;
}
