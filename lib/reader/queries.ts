import { publicDb } from '#lib/platform/db.ts';
import type { ListView, NewsroomView, RelatedStories } from './types.ts';

const unopened: NewsroomView = { name: 'Nightdesk', tagline: '', language: 'en', timeZone: 'UTC' };

// A menu is read at a glance; more sections than this are found by other ways.
const menuLimit = 20;
const relatedLimit = 50;

/** The newsroom's public face; a placeholder until it has been opened. */
export async function findNewsroom(): Promise<NewsroomView> {
  const row = await publicDb().newsroom.findUnique({
    where: { id: 1 },
    select: { name: true, tagline: true, language: true, timeZone: true },
  });
  return row ?? unopened;
}

/** The sections of the menu, in the newsroom's order. */
export async function listMenu(): Promise<ListView[]> {
  return publicDb().publicList.findMany({
    where: { kind: 'section' },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    take: menuLimit,
    select: { slug: true, title: true, intro: true },
  });
}

/** A section's, tag's or author's own words; null when the public knows no such list. */
export async function findList(kind: 'section' | 'tag' | 'author', slug: string): Promise<ListView | null> {
  return publicDb().publicList.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { slug: true, title: true, intro: true },
  });
}

/** Headline and address of each live story among `numbers`, null for the others; one query. */
export async function findRelated(numbers: number[]): Promise<RelatedStories> {
  const wanted = [...new Set(numbers)].slice(0, relatedLimit);
  const found: RelatedStories = Object.fromEntries(wanted.map((number) => [number, null]));
  if (wanted.length === 0) return found;
  const rows = await publicDb().publication.findMany({
    where: { articleNumber: { in: wanted } },
    select: { articleNumber: true, headline: true, path: true },
  });
  for (const row of rows) found[row.articleNumber] = { headline: row.headline, path: row.path };
  return found;
}

/** Where an old address leads now: the live story's path, or null. */
export async function findRedirect(path: string): Promise<string | null> {
  const redirect = await publicDb().redirect.findUnique({ where: { path } });
  if (!redirect) return null;
  const publication = await publicDb().publication.findUnique({
    where: { articleNumber: redirect.articleNumber },
    select: { path: true },
  });
  return publication && publication.path !== path ? publication.path : null;
}
