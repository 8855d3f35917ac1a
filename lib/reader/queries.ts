import { publicDb } from '#lib/platform/db.ts';
import { editionHome } from '#lib/taxonomy/editions.ts';
import { readImage, readProfile } from './public-json.ts';
import type { ListHead, ListKind, ListView, RelatedStories } from './types.ts';

const mostSections = 200;
const relatedLimit = 50;

/** Every section, in the newsroom's order; which of them stand in the menu says topSections. */
export async function listMenu(edition: string): Promise<ListView[]> {
  return publicDb().publicList.findMany({
    where: { edition, kind: 'section' },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    take: mostSections,
    select: { slug: true, title: true, intro: true, parentSlug: true },
  });
}

/** A section's, tag's or author's own words; null when the public knows no such list. */
export async function findList(edition: string, kind: ListKind, slug: string): Promise<ListHead | null> {
  const row = await publicDb().publicList.findUnique({
    where: { edition_kind_slug: { edition, kind, slug } },
    select: { slug: true, title: true, intro: true, picture: true, profile: true },
  });
  return row && { ...row, picture: readImage(row.picture), profile: readProfile(row.profile) };
}

/** The editions that have this list, by their keys. A newspaper has few. */
export async function listEditionsOf(kind: ListKind, slug: string): Promise<string[]> {
  const rows = await publicDb().publicList.findMany({
    where: { kind, slug },
    take: 100,
    select: { edition: true },
  });
  return rows.map(({ edition }) => edition);
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

/** Where an old address of an edition leads now: the path of a live story or of a list that has something; null when it is none. */
export async function findRedirect(edition: string, path: string): Promise<string | null> {
  return (await findListRedirect(edition, path)) ?? (await findStoryRedirect(editionHome(edition) + path));
}

// `path` is without the edition's beginning.
async function findListRedirect(edition: string, path: string): Promise<string | null> {
  const [, before = '/', slug] = /^(\/(?:tag\/|author\/)?)([a-z0-9-]{1,60})$/.exec(path) ?? [];
  if (slug === undefined) return null;
  const kind = before === '/' ? 'section' : before.slice(1, -1);
  const rows = await publicDb().$queryRaw<{ slug: string }[]>`
    SELECT l.slug FROM list_redirects r JOIN public_lists l
      ON l.edition = ${edition} AND l.kind = r.kind AND l.slug = r.to_slug
    WHERE r.kind = ${kind} AND r.slug = ${slug} AND l.slug <> r.slug`;
  return rows[0] ? editionHome(edition) + before + rows[0].slug : null;
}

async function findStoryRedirect(path: string): Promise<string | null> {
  const redirect = await publicDb().redirect.findUnique({ where: { path } });
  if (!redirect) return null;
  const publication = await publicDb().publication.findUnique({
    where: { articleNumber: redirect.articleNumber },
    select: { path: true },
  });
  return publication && publication.path !== path ? publication.path : null;
}
