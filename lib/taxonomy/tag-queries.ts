import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { type Language, languages } from './languages.ts';
import { canReadDesk } from './queries.ts';
import { wordsLike } from './search-tags.ts';
import { type TagKind, tagKinds } from './tag-input.ts';
import { afterCursor, orderOf, pageOf, termPageSize } from './term-pages.ts';

/** One line of the list of tags: what it is, and how many articles and live stories have it. */
export type TagRow = {
  id: string;
  slug: string;
  name: string;
  kind: TagKind;
  aliases: number;
  articles: number;
  live: number;
};

/** Which tags are listed, and in which order; what cannot be understood is left out, as it comes from an address. */
export type TagFilter = {
  q?: string | undefined;
  kind?: string | undefined;
  isUnused?: boolean;
  sort?: string | undefined;
  cursor?: string | undefined;
};

/** The tags that stand for themselves, 50 a page, by name or the most used first. */
export async function listTags(
  actor: Actor,
  filter: TagFilter,
): Promise<{ rows: TagRow[]; nextCursor: string | null }> {
  if (!canReadDesk(actor)) return { rows: [], nextCursor: null };
  const byUse = filter.sort === 'use';
  const order = orderOf(byUse);
  const live = Prisma.sql`(SELECT count(*)::int FROM publication_listings l WHERE l.kind = 'tag' AND l.slug = t.slug)`;
  const found = await db().$queryRaw<(TagRow & { key: string })[]>`
    WITH listed AS (
      SELECT t.id, t.slug, t.name, t.kind, ${byUse ? live : Prisma.sql`0`} AS live
      FROM tags t WHERE ${Prisma.join(conditions(filter), ' AND ')}
    ), page AS (
      SELECT * FROM listed WHERE ${afterCursor(filter.cursor, byUse)} ORDER BY ${order} LIMIT ${termPageSize + 1}
    )
    SELECT t.id::text, t.slug, t.name, t.kind::text, lower(t.name) AS key, ${live} AS live,
           (SELECT count(*)::int FROM tag_words w WHERE w.tag_id = t.id AND w.is_alias) AS aliases,
           ${articlesOf} AS articles
    FROM page t ORDER BY ${order}`;
  return pageOf(found);
}

function conditions({ q, kind, isUnused }: TagFilter): Prisma.Sql[] {
  const known = tagKinds.find((each) => each === kind);
  const conditions = [Prisma.sql`t.root_id IS NULL AND t.deleted_at IS NULL`];
  if (known) conditions.push(Prisma.sql`t.kind = ${known}::tag_kind`);
  if (q)
    conditions.push(Prisma.sql`t.id IN (SELECT COALESCE(c.root_id, c.id) FROM tags c WHERE ${wordsLike(q)})`);
  if (isUnused) conditions.push(unused);
  return conditions;
}

// An article that has a tag and one that was merged into it counts once; most tags have none such, and are only counted.
const articlesOf = Prisma.sql`
  CASE WHEN EXISTS (SELECT FROM tags m WHERE m.root_id = t.id)
    THEN (SELECT count(DISTINCT dt.article_number)::int FROM draft_tags dt
          WHERE dt.tag_id IN (SELECT t.id UNION ALL SELECT m.id FROM tags m WHERE m.root_id = t.id))
    ELSE (SELECT count(*)::int FROM draft_tags dt WHERE dt.tag_id = t.id) END`;

// Asked tag by tag, with one look into an index each: as a join it reads what every article has.
const unused = Prisma.sql`
  (SELECT TRUE FROM publication_listings l WHERE l.kind = 'tag' AND l.slug = t.slug LIMIT 1) IS NULL
  AND (SELECT TRUE FROM draft_tags dt WHERE dt.tag_id = t.id LIMIT 1) IS NULL
  AND NOT EXISTS (SELECT FROM tags m WHERE m.root_id = t.id
    AND (SELECT TRUE FROM draft_tags dt WHERE dt.tag_id = m.id LIMIT 1))`;

/** A photograph over a tag's or an author's stories. */
export type TermPicture = {
  id: string;
  key: string;
  width: number;
  height: number;
  widths: number[];
  credit: string;
};

/** A tag as its own screen shows it. */
export type TagView = Omit<TagRow, 'aliases'> & {
  names: Record<Language, string>;
  aliases: { language: Language; alias: string }[];
  description: string;
  version: number;
  picture: TermPicture | null;
  /** What was merged into it, the newest first. */
  merged: { id: string; name: string; at: Date; articles: number }[];
};

const mostMerged = 100;

/** The tag at this address, or the one that an old address leads to; null when there is none. */
export async function findTag(actor: Actor, slug: string): Promise<TagView | null> {
  if (!canReadDesk(actor)) return null;
  const id = await standingTag(slug);
  if (!id) return null;
  const [tag, counts, merged] = await Promise.all([
    db().tag.findUnique({ where: { id }, select: tagColumns }),
    countUse(id),
    listMerged(id),
  ]);
  if (!tag) return null;
  const { names, words, ...rest } = tag;
  const said = names as Partial<Record<Language, string>>;
  return {
    ...rest,
    names: { en: said.en ?? '', ru: said.ru ?? '' },
    aliases: words.map(({ word, language }) => ({
      alias: word,
      language: languages.find((each) => each === language) ?? 'en',
    })),
    ...counts,
    merged,
  };
}

const tagColumns = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  names: true,
  description: true,
  version: true,
  picture: { select: { id: true, key: true, width: true, height: true, widths: true, credit: true } },
  words: {
    where: { isAlias: true },
    orderBy: { word: 'asc' },
    take: 100,
    select: { word: true, language: true },
  },
} as const satisfies Prisma.TagSelect;

async function standingTag(slug: string): Promise<string | undefined> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT COALESCE(t.root_id, t.id)::text AS id FROM tags t
    WHERE t.deleted_at IS NULL AND (t.slug = ${slug}
      OR t.id = (SELECT term_id FROM list_redirects WHERE kind = 'tag' AND slug = ${slug}))
    ORDER BY t.slug = ${slug} DESC LIMIT 1`;
  return rows[0]?.id;
}

async function countUse(id: string): Promise<{ articles: number; live: number }> {
  const rows = await db().$queryRaw<{ articles: number; live: number }[]>`
    SELECT (SELECT count(DISTINCT article_number)::int FROM draft_tags WHERE tag_id IN (
             SELECT id FROM tags WHERE id = ${id}::uuid OR root_id = ${id}::uuid)) AS articles,
           (SELECT count(*)::int FROM publication_listings l JOIN tags t ON t.slug = l.slug
            WHERE l.kind = 'tag' AND t.id = ${id}::uuid) AS live`;
  return rows[0] ?? { articles: 0, live: 0 };
}

async function listMerged(id: string): Promise<TagView['merged']> {
  return await db().$queryRaw<TagView['merged']>`
    SELECT t.id::text, t.name, t.merged_at AS at,
           (SELECT count(*)::int FROM draft_tags dt WHERE dt.tag_id = t.id) AS articles
    FROM tags t WHERE t.merged_into_id = ${id}::uuid ORDER BY t.merged_at DESC, t.id LIMIT ${mostMerged}`;
}
