import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { canReadDesk } from './queries.ts';

type PairedTag = { id: string; slug: string; name: string; live: number };

/** Two tags that look alike, the more used first, and by which words. */
export type TagPair = { tags: [PairedTag, PairedTag]; words: [string, string] };

const mostPairs = 30;
const tagsAtOnce = 200;
const mostTurns = 5;
// Of the groups of three letters in both words, how many stand in both.
const alike = 0.55;

type PairRow = {
  one: string;
  other: string;
  oneWord: string;
  otherWord: string;
};

/**
 * Tags that are called nearly the same, by letters or by sound, and that nobody has kept apart. At most 1,000 tags are
 * looked at for a page; `nextCursor` goes on after the last of them, whether or not anything was found.
 */
export async function listTagPairs(
  actor: Actor,
  cursor?: string,
): Promise<{ pairs: TagPair[]; nextCursor: string | null }> {
  if (!canReadDesk(actor)) return { pairs: [], nextCursor: null };
  let after = cursor && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : '00000000-0000-0000-0000-000000000000';
  const found: PairRow[] = [];
  let isEnd = false;
  for (let turn = 0; turn < mostTurns && found.length < mostPairs && !isEnd; turn += 1) {
    const ids = await tagsAfter(after);
    isEnd = ids.length < tagsAtOnce;
    after = ids.at(-1) ?? after;
    found.push(...(await pairsOf(ids)));
  }
  return { pairs: await withCounts(found), nextCursor: isEnd ? null : after };
}

async function tagsAfter(after: string): Promise<string[]> {
  const rows = await db().tag.findMany({
    where: { id: { gt: after }, rootId: null, deletedAt: null },
    orderBy: { id: 'asc' },
    take: tagsAtOnce,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

async function pairsOf(ids: string[]): Promise<PairRow[]> {
  return await db().$queryRaw<PairRow[]>`
    SELECT DISTINCT ON (near.one, near.other) near.one::text, near.other::text, near."oneWord", near."otherWord"
    FROM (
      SELECT a.tag_id AS one, t.id AS other, a.word AS "oneWord", b.word AS "otherWord",
             similarity(a.sound, b.sound) AS alike
      FROM tag_words a JOIN tag_words b ON b.sound % a.sound
      JOIN tags t ON t.id = b.tag_id AND t.root_id IS NULL AND t.deleted_at IS NULL
      WHERE a.tag_id = ANY(${ids}::uuid[]) AND a.sound <> '' AND t.id > a.tag_id
        AND regexp_replace(a.sound, '[^0-9]', '', 'g') = regexp_replace(b.sound, '[^0-9]', '', 'g')
    ) near
    WHERE near.alike >= ${alike}::real
      AND NOT EXISTS (SELECT FROM tags_apart k WHERE k.one_id = near.one AND k.other_id = near.other)
    ORDER BY near.one, near.other, near.alike DESC
    LIMIT 200`;
}

async function withCounts(rows: PairRow[]): Promise<TagPair[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ one, other }) => [one, other]))];
  const tags = await db().$queryRaw<PairedTag[]>(Prisma.sql`
    SELECT t.id::text, t.slug, t.name,
           (SELECT count(*)::int FROM publication_listings l WHERE l.kind = 'tag' AND l.slug = t.slug) AS live
    FROM tags t WHERE t.id = ANY(${ids}::uuid[])`);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return rows.flatMap(({ one, other, oneWord, otherWord }): TagPair[] => {
    const [first, second] = [byId.get(one), byId.get(other)];
    if (!first || !second) return [];
    return second.live > first.live
      ? [{ tags: [second, first], words: [otherWord, oneWord] }]
      : [{ tags: [first, second], words: [oneWord, otherWord] }];
  });
}
