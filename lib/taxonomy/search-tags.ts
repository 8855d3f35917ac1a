import type { Actor } from '#lib/permissions/actor.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { folded, soundOf } from './folded.ts';
import { canReadDesk, type Term } from './queries.ts';

const mostFound = 20;

/** A tag that was found, and by which of its names when that is not the one it goes by. */
export type FoundTag = Term & { note?: string };

/** Up to 20 tags of which a name or alias, in any language, has a word beginning with what was typed; the best first. */
export async function searchTags(actor: Actor, q: string): Promise<FoundTag[]> {
  if (!canReadDesk(actor)) return [];
  const typed = cleanLine(q.slice(0, 200));
  if (typed === '') return await firstTags();
  const fold = folded(typed);
  const rows = await db().$queryRaw<(Term & { word: string; isOwn: boolean })[]>`
    WITH hit AS (
      SELECT DISTINCT ON (r.id) r.id, r.slug, r.name, w.word, w.word = r.name AS own,
             w.folded = ${fold} AS exact, w.folded LIKE ${`${likely(fold)}%`} AS starts
      FROM tags c JOIN tag_words w ON w.tag_id = c.id JOIN tags r ON r.id = COALESCE(c.root_id, c.id)
      WHERE ${wordLike(typed)}
      ORDER BY r.id, w.folded = ${fold} DESC, w.word = r.name DESC, w.folded LIKE ${`${likely(fold)}%`} DESC, w.word
    )
    SELECT id::text, slug, name, word, own AS "isOwn" FROM hit
    ORDER BY exact DESC, starts DESC, name, slug LIMIT ${mostFound}`;
  return rows.map(({ word, isOwn, ...tag }) => (isOwn ? tag : { ...tag, note: word }));
}

/** A condition on `tags c`: one of its words has a word beginning with what was typed. */
export function wordsLike(q: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM tag_words w WHERE w.tag_id = c.id AND ${wordLike(cleanLine(q.slice(0, 200)))})`;
}

function wordLike(typed: string): Prisma.Sql {
  const [fold, sound] = [likely(folded(typed)), soundOf(typed)];
  // What is nothing but signs calls no tag.
  if (fold === '') return Prisma.sql`FALSE`;
  const bySound = Prisma.sql`w.sound LIKE ${`${sound}%`} OR w.sound LIKE ${`% ${sound}%`}`;
  const byWord = Prisma.sql`w.folded LIKE ${`${fold}%`} OR w.folded LIKE ${`% ${fold}%`}`;
  return sound === '' ? Prisma.sql`(${byWord})` : Prisma.sql`(${bySound} OR ${byWord})`;
}

async function firstTags(): Promise<Term[]> {
  return await db().$queryRaw<Term[]>`
    SELECT id::text, slug, name FROM tags WHERE root_id IS NULL AND deleted_at IS NULL
    ORDER BY name, slug LIMIT ${mostFound}`;
}

function likely(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
