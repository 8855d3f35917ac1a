import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { letterInput } from './input.ts';
import { lockLetter } from './letter-steps.ts';

/** Stops a letter on its way. The few mails that are under way at this moment still arrive; the others wait. */
export const pauseLetter = command({
  name: 'pause-letter',
  input: letterInput,
  run: async ({ tx, actor, input: { id }, emit }) => {
    authorize(actor, 'newsletter:send');
    const { kind, subject, state } = await lockLetter(tx, id);
    if (state !== 'sending') throw new NightdeskError('conflict', 'This letter is not on its way.');
    await tx.letter.updateMany({ where: { id }, data: { state: 'paused' } });
    emit({ type: 'letter.paused', data: { letterId: id, kind, subject } });
    return { id };
  },
});
