import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { keepRevision, type LockedDraft, lockDraft, readContent } from '#lib/articles/steps.ts';
import { type Stage, stages } from '#lib/articles/types.ts';
import { command } from '#lib/command/command.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { authorize, can } from '#lib/permissions/can.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { noteInput, personId } from './input.ts';
import { isMoveBack, rightToMove } from './stage-rules.ts';

const handOverInput = z.strictObject({
  number: articleNumber,
  stage: z.enum(stages, 'Choose a stage.'),
  assigneeId: personId.nullable(),
  note: noteInput.default(''),
  /** Where the sender saw it stand; if it stands elsewhere by now, nothing is moved. */
  seen: z.strictObject({ stage: z.enum(stages), assigneeId: personId.nullable() }).optional(),
});

/**
 * Moves a draft to a stage and into somebody's hands, with a word to go with it, and keeps what it says as a revision.
 * Back to an earlier stage only with a reason. Doing it twice changes nothing.
 */
export const handOverArticle = command({
  name: 'hand-over-article',
  input: handOverInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, stage, assigneeId, note, seen } = input;
    const draft = await lockDraft(tx, actor, number, 'article:hand-over');
    if (draft.stage === stage && draft.assigneeId === assigneeId) return { number, stage, assigneeId };
    if (seen) await assertAsSeen(tx, draft, seen);
    assertMove(actor, draft, stage, note);
    const assigneeName = await assertCanTakeOver(tx, draft, assigneeId);
    await keepRevision(tx, number, await readContent(tx, number), { reason: 'handed_over', actor, now });
    await tx.draft.update({
      where: { articleNumber: number },
      data: { stage, assigneeId, ...(stage !== draft.stage && { stageSince: now }) },
      select: { articleNumber: true },
    });
    await notifyArticle(tx, number, 'article');
    const hands = { assigneeId, assigneeName, isNewHand: assigneeId !== draft.assigneeId };
    emit({ type: 'article.handed-over', data: { number, from: draft.stage, stage, ...hands, note } });
    return { number, stage, assigneeId };
  },
});

function assertMove(actor: Actor, draft: LockedDraft, to: Stage, note: string): void {
  if (to === draft.stage) return;
  authorize(actor, rightToMove(draft.stage, to), draft);
  if (!isMoveBack(draft.stage, to) || note !== '') return;
  const message = 'Say why it goes back, for whoever takes it up again.';
  throw new NightdeskError('invalid', message, { fields: { note: message } });
}

async function assertAsSeen(
  tx: Tx,
  draft: LockedDraft,
  seen: { stage: Stage; assigneeId: string | null },
): Promise<void> {
  if (draft.stage === seen.stage && draft.assigneeId === seen.assigneeId) return;
  const holder = draft.assigneeId
    ? await tx.user.findUnique({ where: { id: draft.assigneeId }, select: { name: true } })
    : null;
  const hands = holder ? `with ${holder.name}` : 'in nobody’s hands';
  throw new NightdeskError(
    'conflict',
    `Somebody moved this story meanwhile: it is at “${draft.stage.replace('_', ' ')}” now, ${hands}. Nothing was changed.`,
    { facts: { stage: draft.stage, assigneeId: draft.assigneeId } },
  );
}

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
