import type { Actor } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { visibleDrafts } from '#lib/permissions/visible-drafts.ts';
import { db } from '#lib/platform/db.ts';
import { isOpen } from '#lib/workflow/board-queries.ts';
import { bundleColumn } from './bundle-queries.ts';
import type { CalendarItem } from './schedule-types.ts';

// Beyond it the calendar says that it does not show all.
const mostOnCalendar = 1000;

type ItemRow = Omit<CalendarItem, 'mayMove'> & { assigneeId: string | null; createdById: string | null };

const rightToMove: Record<CalendarItem['kind'], Right> = {
  due: 'article:plan',
  publish: 'article:publish',
  withdraw: 'article:withdraw',
  embargo: 'article:embargo',
};

/**
 * What stands between two instants (the second is not among them) and the actor may read, soonest first: due times of stories
 * that are being worked on, publications and withdrawals to come, and ends of embargoes; at most 1,000.
 */
export async function listCalendar(
  actor: Actor,
  { from, to }: { from: Date; to: Date },
): Promise<{ items: CalendarItem[]; isAll: boolean }> {
  const rows = await db().$queryRaw<ItemRow[]>`
    WITH c AS (
      SELECT d.article_number AS number, 'due' AS kind, d.due_at AS at, '' AS zone, NULL::uuid AS revision_id, '' AS note,
             NULL::uuid AS bundle_id
      FROM drafts d WHERE d.due_at >= ${from} AND d.due_at < ${to} AND ${isOpen}
      UNION ALL
      SELECT article_number, kind::text, at, zone, revision_id, reason, bundle_id
      FROM schedules WHERE failed_at IS NULL AND at >= ${from} AND at < ${to}
      UNION ALL
      SELECT article_number, 'embargo', embargo_until, embargo_zone, NULL, embargo_note, NULL
      FROM drafts WHERE embargo_until >= ${from} AND embargo_until < ${to} AND embargo_until > clock_timestamp())
    SELECT c.number, c.kind, c.at, c.zone, c.note, d.slug_line AS "slugLine",
           coalesce(nullif(r.headline, ''), d.headline) AS headline, p.article_number IS NOT NULL AS "isLive",
           c.kind = 'publish' AND d.stage <> 'ready' AS "isOnHold",
           ${bundleColumn}, asg.name AS "assigneeName", d.assignee_id::text AS "assigneeId", a.created_by::text AS "createdById"
    FROM c JOIN drafts d ON d.article_number = c.number JOIN articles a ON a.number = c.number
    LEFT JOIN publications p ON p.article_number = c.number
    LEFT JOIN revisions r ON r.id = c.revision_id
    LEFT JOIN users asg ON asg.id = d.assignee_id
    WHERE ${visibleDrafts(actor)}
    ORDER BY c.at, c.number, c.kind LIMIT ${mostOnCalendar + 1}`;
  const items = rows.slice(0, mostOnCalendar).map(({ assigneeId, createdById, ...row }) => ({
    ...row,
    mayMove: can(actor, rightToMove[row.kind], { assigneeId, createdById }),
  }));
  return { items, isAll: rows.length <= mostOnCalendar };
}
