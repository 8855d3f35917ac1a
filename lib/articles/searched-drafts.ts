import { cleanLine } from '#lib/platform/clean-text.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';

const longest = 200;
const mostWords = 8;
const few = 2000;

/**
 * What to select `d` from for what somebody typed: the drafts in which every word begins a word, or whose number it is;
 * all drafts when nothing was typed.
 */
export async function searchedDrafts(typed: string | undefined): Promise<Prisma.Sql> {
  const condition = searchCondition(typed ?? '');
  if (condition === null) return Prisma.sql`drafts d`;
  // PostgreSQL cannot tell how common the beginning of a word is, and would look for a rare one along the whole list.
  // OFFSET 0 makes it find the few matches first; when there are many, walking the list soon meets enough of them.
  const fence = (await isRare(condition)) ? Prisma.sql`OFFSET 0` : Prisma.empty;
  return Prisma.sql`(SELECT d.* FROM drafts d WHERE ${condition} ${fence}) d`;
}

async function isRare(condition: Prisma.Sql): Promise<boolean> {
  const rows = await db().$queryRaw<{ matches: number }[]>`
    SELECT count(*)::int AS matches FROM (SELECT FROM drafts d WHERE ${condition} LIMIT ${few + 1}) found`;
  return (rows[0]?.matches ?? 0) <= few;
}

function searchCondition(typed: string): Prisma.Sql | null {
  const words = cleanLine(typed.slice(0, longest)).split(' ').filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return null;
  const matches = Prisma.sql`d.search @@ to_tsquery('simple', ${tsquery(words)})`;
  const number = /^a?(\d{1,9})$/i.exec(words.join(' '))?.[1];
  return number ? Prisma.sql`(d.article_number = ${Number(number)} OR ${matches})` : matches;
}

// Quoted, a word is text to PostgreSQL's parser and none of its signs (& | ! <-> : *) is an operator.
function tsquery(words: string[]): string {
  return words.map((word) => `'${word.replace(/\\/g, ' ').replace(/'/g, "''")}':*`).join(' & ');
}
