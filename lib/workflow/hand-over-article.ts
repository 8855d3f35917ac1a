import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { keepRevision, type LockedDraft, lockDraft, readContent } from '#lib/articles/steps.ts';
import { stages } from '#lib/articles/types.ts';
import { command } from '#lib/command/command.ts';
import { can } from '#lib/permissions/can.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

const handOverInput = z.strictObject({
  number: articleNumber,
  stage: z.enum(stages, 'Choose a stage.'),
  assigneeId: z.guid('Choose a person.').nullable(),
});

/** Moves a draft to a stage and into somebody's hands, and keeps what it says as a revision. Doing it twice changes nothing. */
export const handOverArticle = command({
  name: 'hand-over-article',
  input: handOverInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, stage, assigneeId } = input;
    const draft = await lockDraft(tx, actor, number, 'article:hand-over');
    const assigneeName = await assertCanTakeOver(tx, draft, assigneeId);
    if (draft.stage === stage && draft.assigneeId === assigneeId) return { number, stage, assigneeId };
    await keepRevision(tx, number, await readContent(tx, number), { reason: 'handed_over', actor, now });
    await tx.draft.update({
      where: { articleNumber: number },
      data: { stage, assigneeId },
      select: { articleNumber: true },
    });
    await notifyArticle(tx, number, 'article');
    emit({ type: 'article.handed-over', data: { number, stage, assigneeId, assigneeName } });
    return { number, stage, assigneeId };
  },
});

async function assertCanTakeOver(
  tx: Tx,
  draft: LockedDraft,
  assigneeId: string | null,
): Promise<string | null> {
  if (assigneeId === null) return null;
  const person = await tx.user.findUnique({
    where: { id: assigneeId },
    select: { id: true, name: true, role: true, deactivatedAt: true },
  });
  const canEdit =
    person !== null &&
    person.deactivatedAt === null &&
    can({ kind: 'user', ...person }, 'article:edit', { createdById: draft.createdById, assigneeId });
  if (canEdit) return person.name;
  const message = 'This person cannot take the story over: no such account, or it may not edit.';
  throw new NightdeskError('invalid', message, { fields: { assigneeId: message } });
}
