import type { Start, Visit } from './crawl.ts';

const kinds: RegExp[] = [
  ...[/^\/[a-z-]+$/, /^\/ru\/[a-z-]+$/, /^\/tag\/[^/]+$/, /^\/ru\/tag\/[^/]+$/],
  ...[/^\/author\/[^/]+$/, /^\/ru\/author\/[^/]+$/, /^\/\d{4}\/\d\d\/\d\d\/[^/]+$/],
];

/** The starts, and one page of each other kind. */
export function oneOfEach(pages: Visit[], starts: Start[], site: string): string[] {
  const html = new Set(pages.map(({ address }) => address));
  const begun = starts.map(({ path }) => new URL(path, site).href).filter((address) => html.has(address));
  const found = kinds.flatMap(
    (kind) =>
      pages.find(({ address, status }) => status === 200 && kind.test(new URL(address).pathname))?.address ??
      [],
  );
  return [...new Set([...begun, ...found])];
}
