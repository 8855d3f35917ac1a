import type { LockedDraft } from '#lib/articles/steps.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type RequirementLevels, requirementCodes, requirementLevels } from './requirement-table.ts';

/** The setting that holds a newsroom's levels. */
export const levelsKey = 'workflow.requirements';

/** How strict this newsroom is; what it never said is not in it. */
export async function readLevels(tx: Tx): Promise<RequirementLevels> {
  const row = await tx.setting.findUnique({ where: { key: levelsKey }, select: { value: true } });
  // What another version of Nightdesk wrote there and this one does not know is left alone.
  const stored = (row?.value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    requirementCodes.flatMap((code) => {
      const level = requirementLevels.find((each) => each === stored[code]);
      return level ? [[code, level]] : [];
    }),
  );
}

/** Makes a draft ready, as publishing and scheduling do: what goes to the public was approved by whoever sends it there. */
export async function becomeReady(tx: Tx, draft: LockedDraft, now: Date): Promise<void> {
  if (draft.stage === 'ready') return;
  await tx.draft.update({
    where: { articleNumber: draft.number },
    data: { stage: 'ready', stageSince: now },
    select: { articleNumber: true },
  });
}
