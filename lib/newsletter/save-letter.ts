import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { saveLetterInput } from './input.ts';
import { lockLetter, requireDraft, requireLive } from './letter-steps.ts';

/** Stores what a letter is to say, unless somebody else stored something meanwhile. */
export const saveLetter = command({
  name: 'save-letter',
  input: saveLetterInput,
  run: async ({ tx, actor, input: { id, baseVersion, ...words } }) => {
    authorize(actor, 'newsletter:send');
    const letter = await lockLetter(tx, id);
    requireDraft(letter, baseVersion);
    await requireLive(tx, letter.edition, words.stories);
    const version = letter.version + 1;
    await tx.letter.updateMany({ where: { id }, data: { ...words, version } });
    return { version };
  },
});
