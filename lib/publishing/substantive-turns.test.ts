import { expect, test } from 'vitest';
import { blankContent } from '#lib/articles/blank-content.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { roundOfEventLoop } from '#lib/testing/event-loop.ts';
import { aBody } from '#lib/testing/stories.ts';
import { substantiveChanges } from './substantive-changes.ts';

const words = 'the harbour council voted late on Tuesday to keep 60 ferries, as Ada Marsh said, “all winter”';

function aText(content: DocumentNode[]): ArticleContent {
  return { ...blankContent, headline: 'Tunnel opens', body: { type: 'doc', content } };
}

const texts = (year: number, count: number) =>
  Array.from({ length: count }, (_, at) => `Part ${at}: ${words} in ${year}.`);

/** Paragraphs that note how many of their letters are read in each round of the event loop. */
function watched(year: number, count: number, letters: Map<number, number>): DocumentNode[] {
  return texts(year, count).map((text) => ({
    type: 'paragraph',
    content: [
      {
        type: 'text',
        get text() {
          const round = roundOfEventLoop();
          letters.set(round, (letters.get(round) ?? 0) + text.length);
          return text;
        },
      },
    ],
  }));
}

const roundsOf = async (before: DocumentNode[], after: DocumentNode[]) => {
  const from = roundOfEventLoop();
  const changes = await substantiveChanges(aText(before), aText(after));
  expect(changes).toHaveLength(50);
  return roundOfEventLoop() - from;
};

test('the largest text, every paragraph of it changed, is read a little in a turn', async () => {
  const letters = new Map<number, number>();
  await roundsOf(watched(2019, 2400, letters), watched(2020, 2400, letters));
  expect(Math.max(...letters.values())).toBeLessThan(150_000);
});

test('a story that is one large table is compared in turns as well', async () => {
  const table = (year: number): DocumentNode[] => {
    const cells = texts(year, 1600).map((text) => ({ type: 'tableCell', content: [...contentOf(text)] }));
    const rows = Array.from({ length: 80 }, (_, at) => ({
      type: 'tableRow',
      content: cells.slice(at * 20, at * 20 + 20),
    }));
    return [{ type: 'table', content: rows }];
  };
  expect(await roundsOf(table(2019), table(2020))).toBeGreaterThan(40);
});

test('others have their turns while a single paragraph of the largest size is read', async () => {
  const paragraph = (year: number) => [...contentOf(texts(year, 8000).join(' '))];
  expect(await roundsOf(paragraph(2019), paragraph(2020))).toBeGreaterThan(40);
});

const contentOf = (text: string) => aBody(text).content ?? [];
