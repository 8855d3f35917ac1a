import type { Actor } from '#lib/permissions/actor.ts';
import { can, visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import type { Plan, Standing } from './types.ts';

/** The columns of `drafts` that hold a plan. */
export const planColumns = {
  slugLine: true,
  dueAt: true,
  commissioned: true,
  priority: true,
  notes: true,
} satisfies Prisma.DraftSelect;

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
  const subject = { createdById: row.article.createdById, assigneeId: row.assigneeId };
  return {
    plan: planOf(row),
    stageSince: row.stageSince,
    rights: {
      plan: can(actor, 'article:plan', subject),
      approve: can(actor, 'article:approve', subject),
      claim: row.assigneeId === null && can(actor, 'article:claim', subject),
    },
  };
}
