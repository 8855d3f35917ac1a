import { listBySection, listLatest } from './list-publications.ts';
import { listMenu } from './queries.ts';
import type { ListView, StoryCard } from './types.ts';

/** The home page: the newest stories, the first of them its lead, and what each section has besides. */
export type Front = {
  newest: StoryCard[];
  blocks: { section: ListView; cards: StoryCard[] }[];
  /** The menu. */
  sections: ListView[];
};

const newestCount = 12;
const perSection = 4;

/** What the home page shows now; no story stands twice. Three queries. */
export async function listFront(): Promise<Front> {
  const [sections, newest] = await Promise.all([listMenu(), listLatest(newestCount)]);
  const shown = newest.map((card) => card.number);
  const others = await listBySection(perSection, shown);
  const blocks = sections
    .map((section) => ({ section, cards: others.filter((card) => card.section.slug === section.slug) }))
    .filter((block) => block.cards.length > 0);
  return { newest, blocks, sections };
}
