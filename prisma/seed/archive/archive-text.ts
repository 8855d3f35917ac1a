import type { DocumentJson, DocumentNode } from '#lib/document/types.ts';
import { type Dice, diceFor } from '#prisma/seed/photos/draw.ts';
import { endings, lists, middles, openings } from './words.ts';

/** What the story of that index in the archive says, and what it stands under (as places in the newsroom's lists). */
export type ArchiveText = {
  headline: string;
  standfirst: string;
  dateline: string;
  body: DocumentJson;
  dice: Dice;
};

/** The archive's story of that index: the same words every time. */
export function archiveText(index: number): ArchiveText {
  const dice = diceFor(index + 1);
  const place = one('place', dice);
  const fill = (template: string) => filled(template, dice);
  const middle = Array.from(
    { length: dice.whole(2, 4) },
    (_, i) => middles[(index * 7 + i * 3) % middles.length],
  );
  const paragraphs = [one(openings, dice), ...middle, one(endings, dice)].map((text) =>
    paragraph(fill(text ?? '')),
  );
  if (dice.next() < 0.3) paragraphs.splice(2, 0, heading(fill('What {who} proposed')));
  return {
    headline: fill(`${place} {body} {decides} {matter} {tail}`),
    standfirst: fill('{share} of those concerned were in favour; the cost is put at {sum}.').replace(
      /^./,
      (first) => first.toUpperCase(),
    ),
    dateline: place.toUpperCase(),
    body: { type: 'doc', content: paragraphs },
    dice,
  };
}

function filled(template: string, dice: Dice): string {
  return template
    .replace(/\{(\w+)\}/g, (_, list: string) => one(list, dice))
    .replace(/([.?!])” said/g, (_, stop: string) => `${stop === '.' ? ',' : stop}” said`);
}

function one(from: string | readonly string[], dice: Dice): string {
  const list = typeof from === 'string' ? (lists[from] ?? []) : from;
  return list[dice.whole(0, list.length - 1)] ?? '';
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function heading(text: string): DocumentNode {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] };
}
