import { type Page, readPage } from './read-page.ts';

/** An address that was asked for, and what came. */
export type Visit = {
  address: string;
  status: number;
  type: string;
  text: string;
  /** What a page of HTML says. */
  page: Page | null;
  /** The page or file that named it first. */
  foundOn: string;
};

/** Where a crawl begins, and with which status each of these must answer. */
export type Start = { path: string; status: number };

const mostAddresses = 4000;
const atOnce = 8;
const notReaders = /^\/(desk|sign-in|setup|api)(\/|$)/;

/** Asks for everything that can be reached from `starts` inside the site: pages, feeds, sitemaps, pictures, files. */
export async function crawl(site: string, starts: Start[]): Promise<Map<string, Visit>> {
  const visits = new Map<string, Visit>();
  const waiting = new Map(starts.map(({ path }) => [new URL(path, site).href, '(start)']));
  const known = new Set(waiting.keys());
  while (waiting.size > 0) {
    const next = [...waiting].slice(0, atOnce);
    for (const [address] of next) waiting.delete(address);
    const found = await Promise.all(next.map(([address, foundOn]) => visit(address, foundOn)));
    for (const one of found) {
      visits.set(one.address, one);
      for (const link of linksOf(one)) {
        const target = within(link, one.address, site);
        if (target === null || known.has(target)) continue;
        if (known.size >= mostAddresses) throw new Error(`more than ${mostAddresses} addresses: ${target}`);
        known.add(target);
        waiting.set(target, one.address);
      }
    }
  }
  return visits;
}

/** Every address that was named by what came: links, pictures, the places in feeds and sitemaps. */
export function linksOf({ page, type, text }: Visit): string[] {
  if (page) return page.links;
  if (/xml/.test(type))
    return [...text.matchAll(/<(?:link|loc)>([^<]+)<|(?:href|url)="([^"]+)"/g)].map((found) =>
      (found[1] ?? found[2] ?? '').replaceAll('&amp;', '&'),
    );
  if (/feed\+json/.test(type))
    return [...text.matchAll(/"(?:url|image)":"([^"]+)"/g)].map((found) => found[1] ?? '');
  return [];
}

/** The address without its fragment, if it is one of the readers' site; null for what is elsewhere. */
export function within(link: string, from: string, site: string): string | null {
  if (!URL.canParse(link, from)) return null;
  const url = new URL(link, from);
  if (url.origin !== new URL(site).origin || notReaders.test(url.pathname)) return null;
  url.hash = '';
  return url.href;
}

async function visit(address: string, foundOn: string): Promise<Visit> {
  const answer = await fetch(address, { redirect: 'follow' });
  const type = answer.headers.get('content-type') ?? '';
  const isText = /^(text\/|application\/(.*xml|.*json))/.test(type);
  const text = isText ? await answer.text() : '';
  if (!isText) await answer.arrayBuffer();
  const page = type.startsWith('text/html') ? readPage(text) : null;
  return { address, status: answer.status, type, text, page, foundOn };
}
