import { listBySection, listLatest } from './list-publications.ts';
import { topSections } from './section-trail.ts';
import type { ListView, StoryCard } from './types.ts';

/** The home page: the newest stories, the first of them its lead, and what each section has besides. */
export type Front = {
  newest: StoryCard[];
  blocks: { section: ListView; cards: StoryCard[] }[];
};

const newestCount = 13;
const perSection = 4;

/** What an edition's home page shows now, given the sections of its menu; no story stands twice. Two queries. */
export async function listFront(edition: string, sections: ListView[]): Promise<Front> {
  const newest = await listLatest(edition, newestCount);
  const shown = newest.map((card) => card.number);
  const others = await listBySection(edition, perSection, shown);
  const blocks = topSections(sections)
    .map((section) => ({
      section,
      cards: others.filter((other) => other.section === section.slug).map(({ card }) => card),
    }))
    .filter((block) => block.cards.length > 0);
  return { newest, blocks };
}
