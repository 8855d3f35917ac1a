import type { ShownFront, SlotStory } from '#components/desk/fronts/shown.ts';
import { findPinImages } from '#lib/fronts/queries.ts';
import { type FrontLayout, pinsOf } from '#lib/fronts/types.ts';
import { findCards, resolveFront } from '#lib/reader/resolve-front.ts';
import type { StoryCard } from '#lib/reader/types.ts';

/** What stands in each place of a layout now, and what is known of those stories; a pin that readers do not have is not among them. */
export async function shownFront(edition: string, layout: FrontLayout): Promise<ShownFront> {
  const images = await findPinImages(layout);
  const [front, pinned] = await Promise.all([
    resolveFront(edition, layout, images),
    findCards(
      edition,
      pinsOf(layout).map(({ number }) => number),
    ),
  ]);
  const places = front.rows.flatMap(({ id, places }) =>
    places.map(({ slot, card, isPinned }) => ({ key: `${id} ${slot}`, number: card.number, isPinned, card })),
  );
  const known = [...places.filter(({ isPinned }) => !isPinned).map(({ card }) => card), ...pinned.values()];
  return {
    places: Object.fromEntries(places.map(({ key, number }) => [key, number])),
    stories: Object.fromEntries(known.map((card) => [card.number, storyOf(card)])),
    images: Object.fromEntries(images),
    titles: Object.fromEntries(front.rows.map(({ id, list }) => [id, list?.title ?? ''])),
  };
}

/** What the desk shows of a story in a place. */
export function storyOf(card: StoryCard): SlotStory {
  const { number, headline, standfirst, section, firstPublishedAt, lede } = card;
  return { number, headline, standfirst, section: section.name, at: firstPublishedAt.toISOString(), lede };
}
