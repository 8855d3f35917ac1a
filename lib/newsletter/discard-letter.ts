import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { seenLetterInput } from './input.ts';
import { lockLetter, requireDraft } from './letter-steps.ts';

/** Throws a letter away that nobody was sent. */
export const discardLetter = command({
  name: 'discard-letter',
  input: seenLetterInput,
  run: async ({ tx, actor, input: { id, baseVersion }, emit }) => {
    authorize(actor, 'newsletter:send');
    const letter = await lockLetter(tx, id);
    requireDraft(letter, baseVersion);
    await tx.letter.deleteMany({ where: { id } });
    emit({ type: 'letter.discarded', data: { letterId: id, kind: letter.kind, subject: letter.subject } });
    return { id };
  },
});
