import { mainEdition } from '#lib/taxonomy/editions.ts';

/** What a card's address asks for: a story by its number, or the newsroom in one of its editions. */
export type CardOf = { number: number } | { edition: string };

/** Where a story's card is. */
export function storyCardPath(number: number): string {
  return `/card/${number}.png`;
}

/** Where the newsroom's own card is, in one of its editions. */
export function newsroomCardPath(edition: string): string {
  return edition === mainEdition ? '/card/newsroom.png' : `/card/newsroom-${edition}.png`;
}

/** Takes a card's file name apart; null for what is none. Each card has one address. */
export function parseCardFile(file: string): CardOf | null {
  const [, number] = /^([1-9]\d{0,8})\.png$/.exec(file) ?? [];
  if (number !== undefined) return { number: Number(number) };
  const [match, edition = mainEdition] = /^newsroom(?:-([a-z]{2}))?\.png$/.exec(file) ?? [];
  return match === undefined ? null : { edition };
}
