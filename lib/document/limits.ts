/** What one body may hold at most; promise 6 of the allow-list, so a hostile one is refused before it costs anything. */
export const limits = {
  depth: 50,
  nodes: 20_000,
  bytes: 2_000_000,
  marksOnText: 8,
  caption: 2000,
  credit: 300,
  alt: 1000,
  attribution: 300,
  link: 2000,
  listStart: 2_147_483_647,
  articleNumber: 2_147_483_647,
} as const;
