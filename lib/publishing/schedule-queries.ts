import { isSameHash } from '#lib/articles/content-hash.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { can, visibleTo } from '#lib/permissions/can.ts';
import { visibleDrafts } from '#lib/permissions/visible-drafts.ts';
import { databaseNow, db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import { bundleColumn, findBundleOf } from './bundle-queries.ts';
import type { ArticleTimes, ComingRow, ScheduleKind } from './schedule-types.ts';

const schedule = {
  kind: true,
  at: true,
  zone: true,
  version: true,
  reason: true,
  failedAt: true,
  failure: true,
  setBy: { select: { name: true } },
  revision: { select: { contentHash: true } },
} as const;

/** When things are to happen to an article; null when the actor may not read it. */
export async function findTimes(actor: Actor, number: number): Promise<ArticleTimes | null> {
  if (!isRowNumber(number)) return null;
  const [draft, now, bundle] = await Promise.all([
    db().draft.findFirst({
      where: { articleNumber: number, ...visibleTo(actor) },
      select: {
        contentHash: true,
        embargoUntil: true,
        embargoZone: true,
        embargoNote: true,
        assigneeId: true,
        article: { select: { createdById: true, schedules: { select: schedule } } },
      },
    }),
    databaseNow(db()),
    findBundleOf(number),
  ]);
  if (!draft) return null;
  const { embargoUntil, embargoZone, embargoNote, contentHash, assigneeId } = draft;
  const subject = { assigneeId, createdById: draft.article.createdById };
  const of = (kind: ScheduleKind) => {
    const row = draft.article.schedules.find((each) => each.kind === kind);
    if (!row) return null;
    const { kind: _, setBy, revision, ...rest } = row;
    const changedSince = revision !== null && !isSameHash(revision.contentHash, contentHash);
    return {
      ...rest,
      setByName: setBy?.name ?? null,
      changedSince,
      bundle: kind === 'publish' ? bundle : null,
    };
  };
  const holds = embargoUntil !== null && embargoUntil > now;
  return {
    publish: of('publish'),
    withdraw: of('withdraw'),
    embargo: holds ? { until: embargoUntil, zone: embargoZone, note: embargoNote } : null,
    mayEmbargo: can(actor, 'article:embargo', subject),
    now,
  };
}

const pageSize = 50;
const cursorShape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,9})_(publish|withdraw|embargo)$/;

/** What is to come on the desk, soonest first, 50 a page: publications, withdrawals, and embargoes that end. */
export async function listComingUp(
  actor: Actor,
  cursor?: string | null,
): Promise<{ rows: ComingRow[]; nextCursor: string | null }> {
  const [, at, number, kind] = cursorShape.exec(cursor ?? '') ?? [];
  const after = at
    ? Prisma.sql`(c.at, c.number, c.kind) > (${new Date(at)}::timestamptz, ${Number(number)}::int, ${kind}::text)`
    : Prisma.sql`TRUE`;
  const found = await db().$queryRaw<ComingRow[]>`
    WITH coming AS (
      SELECT article_number AS number, kind::text AS kind, at, zone, revision_id, set_by, failure, reason AS note, bundle_id
      FROM schedules WHERE failed_at IS NULL
      UNION ALL
      SELECT article_number, 'embargo', embargo_until, embargo_zone, NULL, NULL, '', embargo_note, NULL
      FROM drafts WHERE embargo_until > clock_timestamp()),
    c AS MATERIALIZED (
      SELECT c.* FROM coming c JOIN LATERAL ${oneDraft(actor)} AS seen ON TRUE
      WHERE ${after} ORDER BY c.at, c.number, c.kind LIMIT ${pageSize + 1})
    SELECT ${comingColumns} FROM c ${comingJoins} ORDER BY c.at, c.number, c.kind`;
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  const more = last && found.length > pageSize;
  return { rows, nextCursor: more ? `${last.at.toISOString()}_${last.number}_${last.kind}` : null };
}

/** What was to happen and did not, until somebody acts on it: the last 50. */
export async function listFailed(actor: Actor): Promise<ComingRow[]> {
  return await db().$queryRaw<ComingRow[]>`
    WITH c AS (
      SELECT article_number AS number, kind::text AS kind, at, zone, revision_id, set_by, failure, reason AS note, failed_at, bundle_id
      FROM schedules WHERE failed_at IS NOT NULL)
    SELECT ${comingColumns} FROM c ${comingJoins}
    WHERE ${visibleDrafts(actor)} ORDER BY c.failed_at DESC, c.number, c.kind LIMIT ${pageSize}`;
}

// Looked up story by story: what is to come is little, and the archive may be large.
function oneDraft(actor: Actor): Prisma.Sql {
  return Prisma.sql`(
    SELECT FROM drafts d WHERE d.article_number = c.number AND ${visibleDrafts(actor)} OFFSET 0)`;
}

const comingColumns = Prisma.sql`
  c.number, c.kind, c.at, c.zone, c.failure, c.note, coalesce(nullif(r.headline, ''), d.headline) AS headline,
  p.article_number IS NOT NULL AS "isLive",
  c.kind = 'publish' AND d.stage <> 'ready' AS "isOnHold",
  coalesce(r.content_hash <> d.content_hash, FALSE) AS "changedSince",
  CASE WHEN d.embargo_until > clock_timestamp() THEN d.embargo_until END AS "embargoUntil",
  u.name AS "setByName", ${bundleColumn}`;

const comingJoins = Prisma.sql`
  JOIN drafts d ON d.article_number = c.number
  LEFT JOIN publications p ON p.article_number = c.number
  LEFT JOIN revisions r ON r.id = c.revision_id
  LEFT JOIN users u ON u.id = c.set_by`;
