import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import type { Publication } from '#lib/platform/prisma/client.ts';
import type { CorrectionKind, PublicCorrection } from './types.ts';

// A story with more mistakes than this is withdrawn.
const mostCorrections = 50;

/** What readers are told of a story's mistakes, the first one first: whatever was said and not taken back. */
export async function standingCorrections(tx: Tx, articleNumber: number): Promise<PublicCorrection[]> {
  const rows = await tx.correction.findMany({
    where: { articleNumber, retractedAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: mostCorrections,
    select: { id: true, kind: true, text: true, at: true },
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Keeps a correction; `isNew` is false where the story already says just this. The caller holds the draft. */
export async function keepCorrection(
  tx: Tx,
  number: number,
  said: { kind: CorrectionKind; text: string },
  by: { actor: Actor; now: Date },
): Promise<{ id: string; isNew: boolean }> {
  const standing = await standingCorrections(tx, number);
  const same = standing.find(({ kind, text }) => kind === said.kind && text === said.text);
  if (same) return { id: same.id, isNew: false };
  if (standing.length >= mostCorrections)
    throw new NightdeskError('invalid', `A story has ${mostCorrections} corrections at most.`);
  const id = newId();
  await tx.correction.createMany({
    data: [{ id, articleNumber: number, ...said, at: by.now, madeById: userIdOf(by.actor) }],
  });
  return { id, isNew: true };
}

/** Gives the readers of a live story its corrections as they stand, and says that it changed; its text stays as it is. */
export async function tellCorrections(tx: Tx, live: Publication, now: Date): Promise<void> {
  const { articleNumber } = live;
  const corrections = await standingCorrections(tx, articleNumber);
  await tx.publication.updateMany({ where: { articleNumber }, data: { corrections, publishedAt: now } });
  await writePublicCorrections(tx, articleNumber, corrections, live);
}

/** Makes the public's list say of a story what its publication says. */
export async function writePublicCorrections(
  tx: Tx,
  articleNumber: number,
  corrections: PublicCorrection[],
  live: Publication | null,
): Promise<void> {
  if (canonicalJson(live?.corrections ?? []) === canonicalJson(corrections)) return;
  if (live) await tx.publicCorrection.deleteMany({ where: { articleNumber } });
  await tx.publicCorrection.createMany({ data: corrections.map((one) => ({ ...one, articleNumber })) });
}
