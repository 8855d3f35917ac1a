import type { ListRef } from '#lib/audit/events.ts';
import type { Tx } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { MergedKind } from '#lib/taxonomy/merged-terms.ts';
import { listsOf } from './public-article.ts';
import type { PublicArticle } from './types.ts';

/** Puts an article into the public lists of its section, tags and authors, and out of those in which it no longer stands. */
export async function writeLists(tx: Tx, article: PublicArticle, before: ListRef[]): Promise<void> {
  const { number: articleNumber, edition, firstPublishedAt } = article;
  if (before.length > 0) await tx.publicationListing.deleteMany({ where: { articleNumber } });
  await tx.publicationListing.createMany({
    data: (await withSectionsAbove(tx, listsOf(article))).map((list) => ({
      ...list,
      ...{ edition, articleNumber, firstPublishedAt },
    })),
  });
  await nameLists(tx, article);
  await removeEmptyLists(tx, before);
}

/** Every edition with its language, the main one first: `(edition, language)`, to be joined. */
export const everyEdition = Prisma.sql`(
  SELECT '' AS edition, COALESCE((SELECT split_part(language, '-', 1) FROM newsroom WHERE id = 1), 'en') AS language
  UNION ALL SELECT language, language FROM editions)`;

const words = {
  tag: { rows: Prisma.sql`tags`, intro: Prisma.sql`t.description`, profile: Prisma.sql`NULL::jsonb` },
  author: {
    rows: Prisma.sql`authors`,
    intro: Prisma.sql`t.bio`,
    profile: Prisma.sql`jsonb_build_object('jobTitle', t.job_title, 'links', t.links, 'email', t.email, 'names', (
      SELECT COALESCE(jsonb_agg(jsonb_build_object('language', o.language, 'name', o.name) ORDER BY o.name), '[]')
      FROM (SELECT s.name, max(s.language) AS language
            FROM (SELECT t.name, '' AS language UNION ALL SELECT value, key FROM jsonb_each_text(t.names)) s
            GROUP BY s.name) o
      WHERE o.name <> COALESCE(t.names ->> e.language, t.name)))`,
  },
} satisfies Record<MergedKind, Record<string, Prisma.Sql>>;

/** Gives the public what is said of these tags or authors, and their pictures, as far as something of theirs is published. */
export async function writeTermLists(tx: Tx, kind: MergedKind, slugs: string[]): Promise<void> {
  if (slugs.length === 0) return;
  const { rows, intro, profile } = words[kind];
  await tx.$executeRaw`
    INSERT INTO public_lists AS l (edition, kind, slug, title, intro, picture, profile)
    SELECT e.edition, ${kind}, t.slug, COALESCE(t.names ->> e.language, t.name), ${intro},
           CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('key', a.key, 'width', a.width, 'height', a.height,
             'widths', a.widths, 'caption', a.caption, 'credit', a.credit, 'alt', a.alt) END, ${profile}
    FROM ${rows} t CROSS JOIN ${everyEdition} e LEFT JOIN assets a ON a.id = t.picture_id
    WHERE t.slug = ANY(${slugs})
      AND EXISTS (SELECT FROM publication_listings pl WHERE pl.edition = e.edition AND pl.kind = ${kind} AND pl.slug = t.slug)
    ON CONFLICT (edition, kind, slug) DO UPDATE
    SET title = EXCLUDED.title, intro = EXCLUDED.intro, picture = EXCLUDED.picture, profile = EXCLUDED.profile
    WHERE (l.title, l.intro, l.picture, l.profile)
      IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.intro, EXCLUDED.picture, EXCLUDED.profile)`;
}

/** Takes tags and authors in which nothing stands any more out of the public's sight. Sections stay. */
export async function removeEmptyLists(tx: Tx, lists: ListRef[]): Promise<void> {
  if (lists.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM public_lists l
    USING unnest(${lists.map((list) => list.kind)}::text[], ${lists.map((list) => list.slug)}::text[]) AS old(kind, slug)
    WHERE l.kind = old.kind AND l.slug = old.slug AND l.kind <> 'section'
      AND NOT EXISTS (SELECT FROM publication_listings pl WHERE pl.edition = l.edition AND pl.kind = l.kind AND pl.slug = l.slug)`;
}

/** Every standing section with each that it stands in, itself included: `line(slug, id)`, for a recursive query. */
export const sectionLines = Prisma.sql`line(slug, id) AS (
  SELECT slug, id FROM sections WHERE replaced_by_id IS NULL
  UNION ALL SELECT line.slug, s.parent_id FROM line JOIN sections s ON s.id = line.id WHERE s.parent_id IS NOT NULL)`;

/** The lists, with the sections in which their sections stand; each once, in a steady order. */
export async function withSectionsAbove(tx: Tx, lists: ListRef[]): Promise<ListRef[]> {
  const slugs = lists.filter(({ kind }) => kind === 'section').map(({ slug }) => slug);
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    WITH RECURSIVE ${sectionLines}
    SELECT DISTINCT above.slug FROM line JOIN sections above ON above.id = line.id WHERE line.slug = ANY(${slugs})`;
  return distinctLists([...lists, ...rows.map(({ slug }) => ({ kind: 'section' as const, slug }))]);
}

/** Each list once, in a steady order. */
export function distinctLists(lists: ListRef[]): ListRef[] {
  const byName = new Map(lists.map((list) => [`${list.kind}:${list.slug}`, list]));
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}

// A section's words are its own (save-section); a tag's and an author's come with what is published of theirs.
async function nameLists(tx: Tx, { edition, section, tags, byline }: PublicArticle): Promise<void> {
  await tx.publicList.createMany({
    data: [{ edition, kind: 'section', slug: section.slug, title: section.name }],
    skipDuplicates: true,
  });
  await writeTermLists(
    tx,
    'tag',
    tags.map(({ slug }) => slug),
  );
  await writeTermLists(
    tx,
    'author',
    byline.map(({ slug }) => slug),
  );
}
