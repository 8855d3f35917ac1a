import type { LockedDraft } from '#lib/articles/steps.ts';
import type { Tx } from '#lib/platform/db.ts';

/** Makes a draft ready, as publishing and scheduling do: what goes to the public was approved by whoever sends it there. */
export async function becomeReady(tx: Tx, draft: LockedDraft, now: Date): Promise<void> {
  if (draft.stage === 'ready') return;
  await tx.draft.update({
    where: { articleNumber: draft.number },
    data: { stage: 'ready', stageSince: now },
    select: { articleNumber: true },
  });
}
