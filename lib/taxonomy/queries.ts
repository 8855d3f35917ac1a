import type { StyleTerm } from '#lib/document/house-style.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { db } from '#lib/platform/db.ts';
import { mostStyleTerms } from './house-style-input.ts';

/** A section, tag or author as the desk names it. */
export type Term = { id: string; slug: string; name: string };

const styleWords = { id: true, term: true, suggestion: true, reason: true, isWholeWord: true } as const;
const stylePage = 100;

/** A page of the house style in one language, by its words: the lines that say what was typed anywhere. */
export async function listHouseStyle(
  actor: Actor,
  { language, q, cursor }: { language: string; q: string; cursor?: string | undefined },
): Promise<{ rows: StyleTerm[]; total: number; nextCursor: string | null }> {
  if (!canReadDesk(actor)) return { rows: [], total: 0, nextCursor: null };
  const words = { contains: cleanLine(q.slice(0, 200)), mode: 'insensitive' as const };
  const where = { language, OR: [{ term: words }, { suggestion: words }, { reason: words }] };
  const [total, found] = await Promise.all([
    db().houseStyleTerm.count({ where: { language } }),
    db().houseStyleTerm.findMany({
      where: { ...where, ...(cursor !== undefined && { term: { gt: cursor } }) },
      orderBy: { term: 'asc' },
      take: stylePage + 1,
      select: styleWords,
    }),
  ]);
  const rows = found.slice(0, stylePage);
  return { rows, total, nextCursor: found.length > stylePage ? (rows.at(-1)?.term ?? null) : null };
}

/** The whole house style of a language, for the editor. */
export async function houseStyleOf(actor: Actor, language: string): Promise<StyleTerm[]> {
  if (!canReadDesk(actor)) return [];
  return await db().houseStyleTerm.findMany({
    where: { language },
    orderBy: { term: 'asc' },
    take: mostStyleTerms,
    select: styleWords,
  });
}

/** Whoever may read some draft may choose its tags and authors. */
export function canReadDesk(actor: Actor): boolean {
  return actor.kind === 'system' || can(actor, 'article:read', { createdById: actor.id });
}
