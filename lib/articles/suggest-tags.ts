import { plainText } from '#lib/document/extract.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import {
  acronymsOf,
  beginningsOf,
  type FoundInText,
  lookedThrough,
  namedInText,
} from '#lib/taxonomy/tags-in-text.ts';
import { findDraft } from './queries.ts';

/** A tag that an article may want, and why. */
export type SuggestedTag = { id: string; name: string; because: 'text' | 'archive' };

const mostShown = 5;
const mostFound = 200;
// Of the articles that have a chosen tag, so many are looked at; a pair that stood together less often says nothing.
const lookedAt = 2000;
const oftenEnough = 3;

/**
 * At most 5 tags for an article as it is stored: named in its text, or often together with those it has. None that it has or
 * that were refused for it; none at all for who may not edit it.
 */
export async function suggestTags(actor: Actor, number: number): Promise<SuggestedTag[]> {
  const draft = await findDraft(actor, number);
  if (!draft?.rights.edit) return [];
  const { headline, standfirst, body, tagIds } = draft.content;
  const text = lookedThrough(`${headline}\n${standfirst}\n${plainText(body)}`);
  const unwanted = unwantedTags(number, tagIds);
  const [inText, inArchive] = await Promise.all([
    findInText(text, unwanted),
    findInArchive(tagIds, number, unwanted),
  ]);
  const named = namedInText(inText, text).map(({ id, name }) => ({ id, name, because: 'text' as const }));
  const others = inArchive.filter(({ id }) => !named.some((tag) => tag.id === id));
  return [...named, ...others.map((tag) => ({ ...tag, because: 'archive' as const }))].slice(0, mostShown);
}

function unwantedTags(number: number, tagIds: string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT COALESCE(root_id, id) FROM tags WHERE id = ANY(${tagIds}::uuid[])
    UNION ALL SELECT COALESCE(t.root_id, t.id) FROM tags_refused x JOIN tags t ON t.id = x.tag_id
    WHERE x.article_number = ${number})`;
}

// The Russian configuration stems Latin words as English ones: one look for both languages.
async function findInText(text: string, unwanted: Prisma.Sql): Promise<FoundInText[]> {
  if (text.trim() === '') return [];
  return await db().$queryRaw<FoundInText[]>`
    WITH looked AS MATERIALIZED (SELECT to_tsvector('russian', ${text}) AS words)
    SELECT r.id::text, r.slug, r.name, r.kind::text, w.word
    FROM tag_words w JOIN tags t ON t.id = w.tag_id JOIN tags r ON r.id = COALESCE(t.root_id, t.id), looked
    WHERE r.id NOT IN ${unwanted} AND r.deleted_at IS NULL AND (w.folded = ANY(${acronymsOf(text)})
      OR (left(split_part(w.folded, ' ', 1), 3) = ANY(${beginningsOf(text)})
          AND looked.words @@ phraseto_tsquery('russian', w.word)))
    ORDER BY length(w.word) DESC LIMIT ${mostFound}`;
}

async function findInArchive(
  tagIds: string[],
  number: number,
  unwanted: Prisma.Sql,
): Promise<{ id: string; name: string }[]> {
  if (tagIds.length === 0) return [];
  return await db().$queryRaw<{ id: string; name: string }[]>`
    WITH alike AS (
      SELECT DISTINCT article_number FROM (
        SELECT article_number FROM draft_tags
        WHERE tag_id = ANY(${tagIds}::uuid[]) AND article_number <> ${number}
        ORDER BY article_number DESC LIMIT ${lookedAt}) newest
    )
    SELECT r.id::text, r.name
    FROM alike JOIN draft_tags dt USING (article_number) JOIN tags t ON t.id = dt.tag_id
    JOIN tags r ON r.id = COALESCE(t.root_id, t.id)
    WHERE r.deleted_at IS NULL AND r.id NOT IN ${unwanted}
    GROUP BY r.id HAVING count(*) >= ${oftenEnough}
    ORDER BY count(*) DESC, r.name LIMIT ${mostShown}`;
}
