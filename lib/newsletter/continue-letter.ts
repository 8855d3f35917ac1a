import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { letterInput } from './input.ts';
import { lockLetter } from './letter-steps.ts';

/** Sends a paused letter on to those who have not had it. */
export const continueLetter = command({
  name: 'continue-letter',
  input: letterInput,
  run: async ({ tx, actor, input: { id }, emit }) => {
    authorize(actor, 'newsletter:send');
    const { kind, subject, state } = await lockLetter(tx, id);
    if (state !== 'paused') throw new NightdeskError('conflict', 'This letter is not paused.');
    await tx.letter.updateMany({ where: { id }, data: { state: 'sending' } });
    emit({ type: 'letter.continued', data: { letterId: id, kind, subject } });
    return { id };
  },
});
