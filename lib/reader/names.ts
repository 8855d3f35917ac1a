/** For how many milliseconds a page that shows these stories stays true by itself; null when for good. */
export function lastsFor(stories: Iterable<{ breakingFor: number | null }>): number | null {
  const left = Array.from(stories, (story) => story.breakingFor ?? Number.POSITIVE_INFINITY);
  const least = Math.min(...left);
  return Number.isFinite(least) ? least : null;
}

/**
 * The names by which an answer is dropped when something that it shows changes. Every answer is named `newsroom`;
 * a list and a related card name each story that they show.
 */
export function namesOf(lists: string[], stories: Iterable<{ number: number }> = []): string[] {
  const articles = Array.from(stories, (story) => `article:${story.number}`);
  return [...new Set(['newsroom', ...lists, ...articles])];
}
