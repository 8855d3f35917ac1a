import { z } from 'zod';
import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { AuthorLink } from './author-input.ts';
import type { Language } from './languages.ts';
import { canReadDesk } from './queries.ts';
import { namedLike } from './search-authors.ts';
import type { TermPicture } from './tag-queries.ts';
import { afterCursor, orderOf, pageOf, termPageSize } from './term-pages.ts';

/** One line of the list of authors: who it is, the drafts that readers do not have yet, and the live stories. */
export type AuthorRow = {
  id: string;
  slug: string;
  name: string;
  jobTitle: string;
  /** The name of the person's account. */
  account: string | null;
  /** The author who stands for one that was merged. */
  into: string | null;
  open: number;
  live: number;
};

/** Which authors are listed, and in which order; what cannot be understood is left out, as it comes from an address. */
export type AuthorFilter = {
  q?: string | undefined;
  show?: string | undefined;
  sort?: string | undefined;
  cursor?: string | undefined;
};

const live = Prisma.sql`(SELECT count(*)::int FROM publication_listings l WHERE l.kind = 'author' AND l.slug = a.slug)`;
const family = Prisma.sql`(SELECT a.id UNION ALL SELECT m.id FROM authors m WHERE m.root_id = a.id)`;
const account = Prisma.sql`(SELECT u.name FROM authors f JOIN users u ON u.id = f.user_id WHERE f.id IN ${family} LIMIT 1)`;

/** The authors who stand for themselves (or those who were merged), 50 a page, by name or the most read first. */
export async function listAuthors(
  actor: Actor,
  filter: AuthorFilter,
): Promise<{ rows: AuthorRow[]; nextCursor: string | null }> {
  if (!canReadDesk(actor)) return { rows: [], nextCursor: null };
  const byUse = filter.sort === 'use';
  const order = orderOf(byUse);
  const found = await db().$queryRaw<(AuthorRow & { key: string })[]>`
    WITH listed AS (
      SELECT a.id, a.slug, a.name, a.job_title, a.root_id, ${byUse ? live : Prisma.sql`0`} AS live
      FROM authors a WHERE ${Prisma.join(conditions(filter), ' AND ')}
    ), page AS (
      SELECT * FROM listed WHERE ${afterCursor(filter.cursor, byUse)} ORDER BY ${order} LIMIT ${termPageSize + 1}
    )
    SELECT a.id::text, a.slug, a.name, a.job_title AS "jobTitle", lower(a.name) AS key, ${live} AS live,
           ${account} AS account, (SELECT r.name FROM authors r WHERE r.id = a.root_id) AS into,
           (SELECT count(DISTINCT da.article_number)::int FROM draft_authors da
            WHERE da.author_id IN ${family}
              AND NOT EXISTS (SELECT FROM publications p WHERE p.article_number = da.article_number)
              AND NOT EXISTS (SELECT FROM tombstones t WHERE t.article_number = da.article_number)) AS open
    FROM page a ORDER BY ${order}`;
  return pageOf(found);
}

function conditions({ q, show }: AuthorFilter): Prisma.Sql[] {
  const conditions = [show === 'merged' ? Prisma.sql`a.root_id IS NOT NULL` : Prisma.sql`a.root_id IS NULL`];
  if (q && show === 'merged') conditions.push(namedLike(q));
  else if (q)
    conditions.push(
      Prisma.sql`a.id IN (SELECT COALESCE(a.root_id, a.id) FROM authors a WHERE ${namedLike(q)})`,
    );
  if (show === 'no-account')
    conditions.push(
      Prisma.sql`NOT EXISTS (SELECT FROM authors f WHERE f.id IN ${family} AND f.user_id IS NOT NULL)`,
    );
  if (show === 'unused') conditions.push(unused);
  return conditions;
}

const unused = Prisma.sql`
  NOT EXISTS (SELECT FROM publication_listings l WHERE l.kind = 'author' AND l.slug = a.slug)
  AND NOT EXISTS (SELECT FROM draft_authors da WHERE da.author_id IN ${family})`;

/** An author as the desk's screen shows one. */
export type AuthorView = {
  id: string;
  slug: string;
  name: string;
  names: Record<Language, string>;
  jobTitle: string;
  bio: string;
  links: AuthorLink[];
  email: string;
  version: number;
  picture: TermPicture | null;
  account: { id: string; name: string } | null;
  articles: number;
  live: number;
  /** Who was merged into this one, the newest first. */
  merged: { id: string; name: string; at: Date; articles: number }[];
};

const mostMerged = 100;
const storedLinks = z.array(z.object({ url: z.string(), title: z.string() })).catch([]);

/** The author at this address, or the one that an old address leads to; null when there is none. */
export async function findAuthor(actor: Actor, slug: string): Promise<AuthorView | null> {
  if (!canReadDesk(actor)) return null;
  const id = await standingAuthor(slug);
  if (!id) return null;
  const [author, use, merged] = await Promise.all([
    db().author.findUnique({ where: { id }, select: authorColumns }),
    countUse(id),
    listMerged(id),
  ]);
  if (!author || !use) return null;
  const { names, links, ...words } = author;
  const said = names as Partial<Record<Language, string>>;
  const { accountId, accountName, ...counts } = use;
  return {
    ...words,
    ...counts,
    names: { en: said.en ?? '', ru: said.ru ?? '' },
    links: storedLinks.parse(links),
    account: accountId && accountName ? { id: accountId, name: accountName } : null,
    merged,
  };
}

/** The address on the desk of the author who is this account's person; null when nobody is. */
export async function findOwnAuthor(userId: string): Promise<string | null> {
  const found = await db().author.findUnique({
    where: { userId },
    select: { slug: true, root: { select: { slug: true } } },
  });
  return found ? (found.root ?? found).slug : null;
}

const authorColumns = {
  ...{ id: true, slug: true, name: true, names: true, jobTitle: true, bio: true, links: true },
  ...{ email: true, version: true },
  picture: { select: { id: true, key: true, width: true, height: true, widths: true, credit: true } },
} as const satisfies Prisma.AuthorSelect;

async function standingAuthor(slug: string): Promise<string | undefined> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT COALESCE(a.root_id, a.id)::text AS id FROM authors a
    WHERE a.slug = ${slug} OR a.id = (SELECT term_id FROM list_redirects WHERE kind = 'author' AND slug = ${slug})
    ORDER BY a.slug = ${slug} DESC LIMIT 1`;
  return rows[0]?.id;
}

type Use = { articles: number; live: number; accountId: string | null; accountName: string | null };

async function countUse(id: string): Promise<Use | undefined> {
  const rows = await db().$queryRaw<Use[]>`
    SELECT (SELECT count(DISTINCT article_number)::int FROM draft_authors WHERE author_id IN ${family}) AS articles,
           ${live} AS live, held.id::text AS "accountId", held.name AS "accountName"
    FROM authors a LEFT JOIN LATERAL (
      SELECT u.id, u.name FROM authors f JOIN users u ON u.id = f.user_id WHERE f.id IN ${family} LIMIT 1
    ) held ON TRUE
    WHERE a.id = ${id}::uuid`;
  return rows[0];
}

async function listMerged(id: string): Promise<AuthorView['merged']> {
  return await db().$queryRaw<AuthorView['merged']>`
    SELECT a.id::text, a.name, a.merged_at AS at,
           (SELECT count(*)::int FROM draft_authors da WHERE da.author_id = a.id) AS articles
    FROM authors a WHERE a.merged_into_id = ${id}::uuid ORDER BY a.merged_at DESC, a.id LIMIT ${mostMerged}`;
}
