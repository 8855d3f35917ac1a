import { keepRevision, readContent } from '#lib/articles/steps.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';

/** Says that a story has taken in what a sibling of its says now, which is kept as a revision there. Both drafts are locked. */
export async function takeIn(
  tx: Tx,
  { number, sibling, actor, now }: { number: number; sibling: number; actor: Actor; now: Date },
): Promise<void> {
  const content = await readContent(tx, sibling);
  const revisionId = await keepRevision(tx, sibling, content, { reason: 'translated', actor, now });
  const key = { articleNumber: number, siblingNumber: sibling };
  await tx.siblingStep.upsert({
    where: { articleNumber_siblingNumber: key },
    create: { ...key, revisionId, at: now },
    update: { revisionId, at: now },
    select: { articleNumber: true },
  });
}
