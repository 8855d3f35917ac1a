import { findCards } from '#lib/reader/resolve-front.ts';
import type { StoryCard } from '#lib/reader/types.ts';

/** Those of the numbers that are live in the edition now, as cards and in the numbers' order. */
export async function listStories(edition: string, numbers: number[]): Promise<StoryCard[]> {
  const cards = await findCards(edition, numbers);
  return numbers.flatMap((number) => cards.get(number) ?? []);
}
