import type { Stage } from '#lib/articles/types.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import { visibleDrafts } from '#lib/permissions/visible-drafts.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import type { BoardCard } from './types.ts';

/** A newsroom of dozens has far fewer open stories; beyond it the board says that it does not show all. */
export const mostCards = 2500;
/** How many cards are asked for again by number. */
export const mostAskedFor = 200;

type CardRow = Omit<BoardCard, 'assignee' | 'rights'> & {
  assigneeId: string | null;
  assigneeName: string | null;
  createdById: string | null;
};

/**
 * The stories that are being worked on and that the actor may read, the most wanted first: all but those that are ready and
 * out (or withdrawn). With numbers, those of them alone.
 */
export async function listBoard(actor: Actor, numbers?: number[]): Promise<BoardCard[]> {
  const asked = numbers?.filter(isRowNumber).slice(0, mostAskedFor);
  const among = asked ? Prisma.sql`AND d.article_number = ANY(${asked}::int[])` : Prisma.empty;
  return await readCards(actor, Prisma.sql`${isOpen} ${among}`, mostCards);
}

/** What waits for one person: in their hands, to be decided on, or to be taken up; at most 100 of each. */
export async function listMyWork(
  actor: Actor & { kind: 'user' },
): Promise<{ inHand: BoardCard[]; toDecide: BoardCard[]; toTakeUp: BoardCard[] }> {
  const mine = Prisma.sql`d.assignee_id = ${actor.id}::uuid`;
  const inReview = Prisma.sql`${isOpen} AND d.stage = 'in_review' AND d.assignee_id IS DISTINCT FROM ${actor.id}::uuid`;
  const nobodys = Prisma.sql`${isOpen} AND d.assignee_id IS NULL AND d.stage <> 'in_review'`;
  const [inHand, toDecide, toTakeUp] = await Promise.all([
    readCards(actor, Prisma.sql`${isOpen} AND ${mine}`, mostOfMine),
    can(actor, 'article:approve') ? readCards(actor, inReview, mostOfMine) : [],
    readCards(actor, nobodys, mostOfMine),
  ]);
  return { inHand, toDecide, toTakeUp };
}

const mostOfMine = 100;

/**
 * A condition on `drafts d`: the story is being worked on; it is not ready and out, or withdrawn. In the words of the index
 * `drafts_open`, so that no archive is read for it.
 */
export const isOpen = Prisma.sql`(d.stage <> 'ready' OR NOT d.is_out)`;

async function readCards(actor: Actor, condition: Prisma.Sql, limit: number): Promise<BoardCard[]> {
  const rows = await db().$queryRaw<CardRow[]>`
    SELECT d.article_number AS number, d.headline, d.slug_line AS "slugLine", d.stage::text AS stage,
           d.stage_since AS "stageSince", d.due_at AS "dueAt", d.priority::text AS priority, d.commissioned,
           s.name AS "sectionName", asg.id::text AS "assigneeId", asg.name AS "assigneeName",
           (SELECT created_by::text FROM articles WHERE number = d.article_number) AS "createdById",
           p.article_number IS NOT NULL AS "isLive"
    FROM drafts d LEFT JOIN sections s ON s.id = d.section_id
    LEFT JOIN users asg ON asg.id = d.assignee_id
    LEFT JOIN publications p ON p.article_number = d.article_number
    WHERE ${condition} AND ${visibleDrafts(actor)}
    ORDER BY d.priority, d.due_at NULLS LAST, d.stage_since DESC, d.article_number DESC LIMIT ${limit}`;
  return rows.map((row) => toCard(actor, row));
}

function toCard(actor: Actor, row: CardRow): BoardCard {
  const { assigneeId, assigneeName, createdById, ...rest } = row;
  const subject = { createdById, assigneeId };
  return {
    ...rest,
    stage: rest.stage satisfies Stage,
    assignee: assigneeId && assigneeName ? { id: assigneeId, name: assigneeName } : null,
    rights: {
      move: can(actor, 'article:hand-over', subject),
      approve: can(actor, 'article:approve', subject),
      claim: assigneeId === null && can(actor, 'article:claim', subject),
    },
  };
}
