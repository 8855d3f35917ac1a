import { publicDb } from '#lib/platform/db.ts';
import { type CardRow, cardColumns, toCard } from '#lib/reader/cards.ts';
import type { StoryCard } from '#lib/reader/types.ts';

/** Those of the numbers that are live in the edition now, as cards and in the numbers' order. */
export async function listStories(edition: string, numbers: number[]): Promise<StoryCard[]> {
  if (numbers.length === 0) return [];
  const rows = await publicDb().$queryRaw<CardRow[]>`
    SELECT ${cardColumns} FROM publications p
    WHERE p.article_number = ANY (${numbers}::int[]) AND p.edition = ${edition}
    ORDER BY array_position(${numbers}::int[], p.article_number)`;
  return rows.map(toCard);
}
