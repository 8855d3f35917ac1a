import { schemaVersion } from '#lib/document/types.ts';
import type { Tx } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { liveChannel } from './live-notify.ts';
import { areMany } from './live-slices.ts';

// Any constant will do; with the article's number it names the lock under which its living text grows.
const liveLock = 72_110_406;

/** All that is stored of a living text. Applied together, in any order, the updates are the text. */
export type StoredLive = {
  updates: Uint8Array[];
  /** The last update's number; every update before it is among these. */
  seq: bigint;
  settledSeq: bigint;
  schemaVersion: number;
  /** Who typed last, and when; null when that was Nightdesk or is merged into the rest. */
  typist: { userId: string | null; at: Date } | null;
  /** So many updates are not merged yet that they should be. */
  isLong: boolean;
};

type Tail = { seq: bigint; update: Uint8Array; userId: string | null; createdAt: Date };

/** How far the living text goes and how far the draft's row says it; null when the article has no living text yet. */
export async function liveProgress(
  tx: Tx,
  number: number,
): Promise<{ seq: bigint; settledSeq: bigint } | null> {
  const rows = await tx.$queryRaw<{ seq: bigint; settledSeq: bigint }[]>`
    SELECT greatest(l.seq, (SELECT max(u.seq) FROM live_updates u WHERE u.article_number = l.article_number)) AS seq,
           l.settled_seq AS "settledSeq"
    FROM live_texts l WHERE l.article_number = ${number}`;
  return rows[0] ?? null;
}

/** The whole living text as it is stored; null when the article has none yet. */
export async function readLive(tx: Tx, number: number): Promise<StoredLive | null> {
  const live = await tx.liveText.findUnique({
    where: { articleNumber: number },
    select: {
      slices: { select: { bytes: true }, orderBy: { place: 'asc' } },
      seq: true,
      settledSeq: true,
      schemaVersion: true,
    },
  });
  if (!live) return null;
  const tail = await readLiveSince(tx, number, live.seq);
  const last = tail.at(-1);
  return {
    updates: [...live.slices.map(({ bytes }) => bytes), ...tail.map(({ update }) => update)],
    seq: last?.seq ?? live.seq,
    settledSeq: live.settledSeq,
    schemaVersion: live.schemaVersion,
    typist: last ? { userId: last.userId, at: last.createdAt } : null,
    isLong: areMany(tail.map(({ update }) => update)),
  };
}

/** The updates after `seq` that are not merged yet, in the order in which they were committed. */
export function readLiveSince(tx: Tx, number: number, seq: bigint): Promise<Tail[]> {
  return tx.liveUpdate.findMany({
    where: { articleNumber: number, seq: { gt: seq } },
    select: { seq: true, update: true, userId: true, createdAt: true },
    orderBy: { seq: 'asc' },
  });
}

/** One more piece of an article's living text, and who stores it: told to every instance, for whoever stored it has it already. */
export type LivePiece = { number: number; update: Uint8Array; from?: string | undefined };

/** Stores one more piece and tells every instance. Returns its number; null when the article has no living text. */
export async function appendLive(tx: Tx, piece: LivePiece, userId: string | null): Promise<bigint | null> {
  const rows = await tx.$queryRaw<{ seq: bigint }[]>`
    WITH ${appending(piece, Prisma.sql`SELECT ${userId}::uuid AS user_id`)} SELECT seq FROM told`;
  return rows[0]?.seq ?? null;
}

/**
 * The part of a WITH that stores a piece for the user whom `typist` (a query) names, tells every instance, and has its
 * number as `told.seq`. Where `typist` names none nothing is stored; numbers of one article grow in commit order.
 */
export function appending({ number, update, from }: LivePiece, typist: Prisma.Sql): Prisma.Sql {
  // The lock is held from before the number is taken until the commit: whoever sees a number has seen all before it.
  return Prisma.sql`held AS MATERIALIZED (
      SELECT t.user_id, pg_advisory_xact_lock(${liveLock}::int, ${number}::int) IS NULL AS mine FROM (${typist}) t
    ), added AS (
      INSERT INTO live_updates (article_number, update, user_id)
      SELECT l.article_number, ${new Uint8Array(update)}, held.user_id FROM held, live_texts l
      WHERE l.article_number = ${number} RETURNING seq
    ), told AS MATERIALIZED (
      SELECT seq, pg_notify(${liveChannel}, json_build_object(
        'article', ${number}::int, 'seq', seq, 'from', ${from ?? null}::text)::text) IS NULL AS was_told
      FROM added
    )`;
}

/** Begins an article's living text; one that has begun meanwhile stays. */
export async function insertLive(tx: Tx, number: number, slices: readonly Uint8Array[]): Promise<void> {
  const { count } = await tx.liveText.createMany({
    data: [{ articleNumber: number, schemaVersion }],
    skipDuplicates: true,
  });
  if (count > 0) await insertSlices(tx, number, slices);
}

/** Notes that the draft's row says what the living text says up to `seq`. */
export async function markSettled(tx: Tx, number: number, seq: bigint): Promise<void> {
  await tx.liveText.updateMany({ where: { articleNumber: number }, data: { settledSeq: seq } });
}

/** Notes that the living text is written by today's specs. */
export async function markUpgraded(tx: Tx, number: number): Promise<void> {
  await tx.liveText.updateMany({ where: { articleNumber: number }, data: { schemaVersion } });
}

/** Replaces every update up to `seq` by the slices that hold them all. */
export async function compactLive(
  tx: Tx,
  number: number,
  slices: readonly Uint8Array[],
  seq: bigint,
): Promise<void> {
  const { count } = await tx.liveText.updateMany({
    where: { articleNumber: number, seq: { lt: seq } },
    data: { seq, updatedAt: new Date() },
  });
  if (count > 0) {
    await tx.liveSlice.deleteMany({ where: { articleNumber: number } });
    await insertSlices(tx, number, slices);
  }
  await tx.liveUpdate.deleteMany({ where: { articleNumber: number, seq: { lte: seq } } });
}

async function insertSlices(tx: Tx, articleNumber: number, slices: readonly Uint8Array[]): Promise<void> {
  await tx.liveSlice.createMany({
    data: slices.map((bytes, place) => ({ articleNumber, place, bytes: new Uint8Array(bytes) })),
  });
}
