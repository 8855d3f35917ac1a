import type { Actor } from '#lib/permissions/actor.ts';
import { can, visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import type { RequirementLevels } from './requirement-table.ts';
import { readLevels } from './steps.ts';
import type { Plan, Standing } from './types.ts';

/** The columns of `drafts` that hold a plan. */
export const planColumns = {
  slugLine: true,
  dueAt: true,
  commissioned: true,
  priority: true,
  notes: true,
} satisfies Prisma.DraftSelect;

/** Of a draft `d`, as SQL: another that is being worked on under the same slug line, or null. */
export const slugLineTaker = Prisma.sql`
  SELECT json_build_object('number', o.article_number, 'slugLine', o.slug_line) FROM drafts o
  WHERE d.slug_line <> '' AND o.slug_line <> '' AND lower(o.slug_line) = lower(d.slug_line)
    AND o.article_number <> d.article_number
    AND NOT EXISTS (SELECT FROM publications p WHERE p.article_number = o.article_number)
    AND NOT EXISTS (SELECT FROM tombstones t WHERE t.article_number = o.article_number)
  ORDER BY o.article_number DESC LIMIT 1`;

/** How strict this newsroom is about each requirement; what it never said is not in it. */
export function findRequirementLevels(): Promise<RequirementLevels> {
  return readLevels(db());
}

/** A plan, from its columns. */
export function planOf(row: Omit<Plan, 'dueAt'> & { dueAt: Date | null }): Plan {
  const { slugLine, dueAt, commissioned, priority, notes } = row;
  return { slugLine, dueAt: dueAt?.toISOString() ?? null, commissioned, priority, notes };
}

/** Where a story stands, for its screen; null when the actor may not read it. */
export async function findStanding(actor: Actor, number: number): Promise<Standing | null> {
  if (!isRowNumber(number)) return null;
  const row = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: {
      ...planColumns,
      stageSince: true,
      assigneeId: true,
      article: { select: { createdById: true } },
    },
  });
  if (!row) return null;
  const [levels, taken] = await Promise.all([
    findRequirementLevels(),
    db().$queryRaw<Pick<Standing, 'slugLineTakenBy'>[]>`
      SELECT (${slugLineTaker}) AS "slugLineTakenBy" FROM drafts d WHERE d.article_number = ${number}`,
  ]);
  const subject = { createdById: row.article.createdById, assigneeId: row.assigneeId };
  return {
    plan: planOf(row),
    stageSince: row.stageSince,
    levels,
    slugLineTakenBy: taken[0]?.slugLineTakenBy ?? null,
    rights: {
      plan: can(actor, 'article:plan', subject),
      approve: can(actor, 'article:approve', subject),
      override: can(actor, 'article:override', subject),
      claim: row.assigneeId === null && can(actor, 'article:claim', subject),
    },
  };
}
