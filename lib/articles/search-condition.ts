import { cleanLine } from '#lib/platform/clean-text.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';

const longest = 200;
const mostWords = 8;

/** A condition on `drafts d` for what somebody typed: every word begins a word of the draft, or it is the number. Null when nothing was typed. */
export function searchCondition(typed: string): Prisma.Sql | null {
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
