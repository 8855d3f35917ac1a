import { expect, test } from 'vitest';
import { parse5Tree } from '#lib/document/from-html/parse5-tree.ts';
import { firstTold } from './first-told.ts';
import { readStory } from './read-story.ts';

const told = (...lines: string[]) => {
  const text = ['# A headline', ...lines, 'The text begins here and goes on for quite a while.'].join('\n\n');
  return firstTold(readStory(text, parse5Tree), 'Europe/Vienna')?.told ?? null;
};

test.each([
  [['March 4, 2026'], '2026-03-04'],
  [['Published: 4 March 2026, 09:15'], '2026-03-04T08:15:00.000Z'],
  [['Published: 4 March 2026, 09:15 EST'], '2026-03-04T14:15:00.000Z'],
  [['Updated 18:40 CET, 5 March 2026', 'Published 4 March 2026'], '2026-03-04'],
  [['Updated 18:40 CET, 11 Nov 2025'], '2025-11-11'],
  [['Updated 18:40 CET, 11 Nov 2025', 'VIENNA, Nov 10 (Nightdesk) - Snow fell.'], '2025-11-10'],
  [['Updated 01:10 CET, 1 Jan 2026', 'VIENNA, Dec 31 (Nightdesk) - Snow fell.'], '2025-12-31'],
  [['VIENNA, Nov 10 (Nightdesk) - Snow fell.'], null],
  [[], null],
])('%j was first published %j', (lines, expected) => {
  expect(told(...lines)).toBe(expected);
});
