import { revisedContent } from '#lib/articles/revision-content.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { NightdeskEvent, Together } from '#lib/audit/events.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import { messageOf, NightdeskError } from '#lib/platform/errors.ts';
import type { ScheduleKind } from './schedule-types.ts';

/** A row of what is coming up, as commands work with it. */
export type ScheduleRow = {
  kind: ScheduleKind;
  at: Date;
  zone: string;
  revisionId: string | null;
  reason: string;
  version: number;
  failedAt: Date | null;
  setBy: { id: string; name: string } | null;
  /** With which others it is published: all of them, or none. */
  bundle: { id: string; name: string } | null;
};

/** What is coming up for one story, by kind. */
export type Schedules = Record<ScheduleKind, ScheduleRow | null>;

/** Who chose the time at which something public happened by itself, for its event. */
export type Scheduled = { scheduledFor: string; scheduledBy: string | null; bundle?: Together };

const columns = {
  kind: true,
  at: true,
  zone: true,
  revisionId: true,
  reason: true,
  version: true,
  failedAt: true,
  setBy: { select: { id: true, name: true } },
  bundle: { select: { id: true, name: true } },
} as const;

type Emit = (event: NightdeskEvent) => void;

/** What is coming up for the article (or has failed), by kind. The caller holds the draft, as everybody who changes it. */
export async function findSchedules(tx: Tx, number: number): Promise<Schedules> {
  return (await findSchedulesOf(tx, [number]))(number);
}

/** As `findSchedules`, of several stories in one query: the answer is asked by number. */
export async function findSchedulesOf(tx: Tx, numbers: number[]): Promise<(number: number) => Schedules> {
  const rows = await tx.schedule.findMany({
    where: { articleNumber: { in: numbers } },
    select: { articleNumber: true, ...columns },
  });
  const of = (number: number, kind: ScheduleKind) =>
    rows.find((row) => row.articleNumber === number && row.kind === kind) ?? null;
  return (number) => ({ publish: of(number, 'publish'), withdraw: of(number, 'withdraw') });
}

/** Writes what is to happen and when, in place of what was there, and puts down a job that wakes somebody for it. */
export async function writeSchedule(
  tx: Tx,
  number: number,
  chosen: Pick<ScheduleRow, 'kind' | 'at' | 'zone'> &
    Partial<Pick<ScheduleRow, 'revisionId' | 'reason'>> & { bundleId?: string | null },
  by: { before: ScheduleRow | null; actor: Actor; now: Date },
): Promise<void> {
  const { kind, at, zone, revisionId = null, reason = '', bundleId = null } = chosen;
  const row = { at, zone, revisionId, reason, bundleId, setById: userIdOf(by.actor), setAt: by.now };
  const fresh = { ...row, failedAt: null, failure: '', version: (by.before?.version ?? 0) + 1 };
  const articleNumber = number;
  await tx.schedule.upsert({
    where: { articleNumber_kind: { articleNumber, kind } },
    create: { ...fresh, articleNumber, kind },
    update: fresh,
    select: { articleNumber: true },
  });
  await enqueue(tx, { queue: 'wake-schedules', startAfter: at, key: at.toISOString() });
}

/**
 * The bundle of which what is coming up is a part, held until commit; null when it is in none. Somebody who takes another
 * story out of it is waited for: their leaving may have ended it.
 */
export async function lockBundleOf(
  tx: Tx,
  number: number,
  kind: ScheduleKind,
): Promise<{ id: string; name: string } | null> {
  const bundles = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT b.id::text AS id, b.name FROM bundles b JOIN schedules s ON s.bundle_id = b.id
    WHERE s.article_number = ${number} AND s.kind = ${kind}::schedule_kind FOR UPDATE OF b`;
  return bundles[0] ?? null;
}

/**
 * Takes what is coming up away because something else happened first, and says so; nothing when nothing is. Of a bundle it is
 * taken out, and the last one left in it waits by itself.
 */
export async function dropSchedule(
  tx: Tx,
  emit: Emit,
  number: number,
  kind: ScheduleKind,
  why: string,
): Promise<void> {
  // The bundle before its rows: two who take stories out of it at once wait for each other, and not both for ever.
  const bundle = await lockBundleOf(tx, number, kind);
  const rows = await tx.$queryRaw<{ at: Date }[]>`
    DELETE FROM schedules WHERE article_number = ${number} AND kind = ${kind}::schedule_kind RETURNING at`;
  const [row] = rows;
  if (!row) return;
  if (bundle) await endBundleOfOne(tx, bundle.id);
  emit({ type: 'article.schedule-cancelled', data: { number, kind, at: row.at.toISOString(), why } });
}

async function endBundleOfOne(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM bundles WHERE id = ${id}::uuid
      AND (SELECT count(*) FROM schedules WHERE bundle_id = ${id}::uuid) < 2`;
}

/**
 * The row that is due, if it still is: the version that was seen, in no bundle, not failed, and its time come by the
 * database's clock.
 * Asked under the draft's lock, this and the change are one: whoever wakes late finds nothing.
 */
export async function findDue(
  tx: Tx,
  { number, version }: { number: number; version: number },
  kind: ScheduleKind,
): Promise<ScheduleRow | null> {
  const due = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM schedules
    WHERE article_number = ${number} AND kind = ${kind}::schedule_kind AND version = ${version}
      AND bundle_id IS NULL AND failed_at IS NULL AND at <= clock_timestamp() FOR UPDATE`;
  return due.length === 0 ? null : (await findSchedules(tx, number))[kind];
}

/** Takes rows away of which nothing is left to happen once this transaction is done. */
export async function endSchedules(tx: Tx, numbers: number[], kind: ScheduleKind): Promise<void> {
  await tx.schedule.deleteMany({ where: { articleNumber: { in: numbers }, kind } });
}

/** Marks a row as not done and says why; nobody tries again until a person has acted on it. */
export async function failSchedule(
  tx: Tx,
  emit: Emit,
  number: number,
  row: ScheduleRow,
  why: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE schedules SET failed_at = clock_timestamp(), failure = ${why}
    WHERE article_number = ${number} AND kind = ${row.kind}::schedule_kind`;
  emit({
    type: 'article.schedule-failed',
    data: { number, kind: row.kind, at: row.at.toISOString(), why },
  });
}

/** The text that was approved when a publication was scheduled. */
export async function approvedText(
  tx: Tx,
  { revisionId }: Pick<ScheduleRow, 'revisionId'>,
): Promise<{ revisionId: string; content: ArticleContent }> {
  if (revisionId === null) throw new Error('a scheduled publication has no revision');
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { content: true, schemaVersion: true },
  });
  return { revisionId, content: revisedContent(revision) };
}

/** What an event says of the choice behind it. */
export function scheduledOf(row: ScheduleRow): Scheduled {
  return { scheduledFor: row.at.toISOString(), scheduledBy: row.setBy?.name ?? null };
}

/** Why something could not be done, in one line of at most 500 letters. */
export function whyOf(error: NightdeskError): string {
  const words = messageOf(error);
  return words.length > 500 ? `${words.slice(0, 499).trimEnd()}…` : words;
}

/** Throws `forbidden` unless Nightdesk itself acts: what is due is done by nobody else. */
export function assertNightdesk(actor: Actor): void {
  if (actor.kind !== 'system') throw new NightdeskError('forbidden', 'Only Nightdesk itself does this.');
}
