/** For how many milliseconds a page that shows these stories stays true by itself; null when for good. */
export function lastsFor(stories: Iterable<{ breakingFor: number | null }>): number | null {
  const left = Array.from(stories, (story) => story.breakingFor ?? Number.POSITIVE_INFINITY);
  const least = Math.min(...left);
  return Number.isFinite(least) ? least : null;
}

/** The least of several times for which parts of a page are true; null when all are for good. */
export function shortest(...times: (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/**
 * The names by which an answer is dropped when something that it shows changes. Every answer is named `newsroom`;
 * a list and a related card name each story that they show, and each author in its byline.
 */
export function namesOf(
  lists: string[],
  stories: Iterable<{ number: number; byline?: { slug: string }[] }> = [],
): string[] {
  const shown = Array.from(stories, ({ number, byline = [] }) => [
    `article:${number}`,
    ...byline.map(({ slug }) => `named:author:${slug}`),
  ]);
  return [...new Set(['newsroom', ...lists, ...shown.flat()])];
}
