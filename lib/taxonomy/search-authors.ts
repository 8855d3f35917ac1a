import type { Actor } from '#lib/permissions/actor.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { canReadDesk, type Term } from './queries.ts';
import { slugOfName } from './rules.ts';

const mostFound = 20;

/** Every name of the author `a`, a row each. */
export const authorNames = Prisma.sql`(SELECT a.name UNION SELECT value FROM jsonb_each_text(a.names))`;

/** A condition on `authors a`: called by one of these names, in any case of letters. */
export function isCalled(names: string[]): Prisma.Sql {
  const folded = names.map((name) => name.toLowerCase());
  return Prisma.sql`EXISTS (SELECT FROM ${authorNames} AS one(name) WHERE lower(one.name) = ANY(${folded}))`;
}

/** A condition on `authors a`: one of the names, or the slug, has a word beginning with what was typed. */
export function namedLike(q: string): Prisma.Sql {
  const { pattern, slug } = wordsOf(q);
  return Prisma.sql`(a.slug LIKE ${`${slug}%`} OR a.slug LIKE ${`%-${slug}%`} OR EXISTS (
    SELECT FROM ${authorNames} AS one(name)
    WHERE lower(one.name) LIKE ${`${pattern}%`} OR lower(one.name) LIKE ${`% ${pattern}%`}))`;
}

/**
 * Up to 20 authors of whom a name, in any language, has a word beginning with what was typed, best first; the first by name
 * when nothing was. One who was merged is found as the one who stands for them.
 */
export async function searchAuthors(actor: Actor, q: string): Promise<Term[]> {
  if (!canReadDesk(actor)) return [];
  const { typed, pattern } = wordsOf(q);
  return await db().$queryRaw<Term[]>`
    WITH hit AS (
      SELECT COALESCE(a.root_id, a.id) AS id, bool_or(${isCalled([typed])}) AS exact
      FROM authors a WHERE ${namedLike(q)} GROUP BY 1
    )
    SELECT r.id::text, r.slug, r.name FROM hit JOIN authors r USING (id)
    ORDER BY hit.exact DESC, lower(r.name) LIKE ${`${pattern}%`} DESC, r.name, r.slug
    LIMIT ${mostFound}`;
}

function wordsOf(q: string): { typed: string; pattern: string; slug: string } {
  const typed = cleanLine(q.slice(0, 200)).toLowerCase();
  const pattern = typed.replace(/[\\%_]/g, '\\$&');
  // Someone who types "Йовович" or "Muller" finds jovovich and Müller by their slugs.
  return { typed, pattern, slug: slugOfName(typed) || pattern };
}
