import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';
import { startLetterInput } from './input.ts';
import { requireLive } from './letter-steps.ts';

/** Begins a letter to an edition's readers. Nothing is sent. */
export const startLetter = command({
  name: 'start-letter',
  input: startLetterInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'newsletter:send');
    const { kind, edition, subject, intro, stories } = input;
    const isThere =
      edition === mainEdition || (await tx.edition.findUnique({ where: { language: edition } })) !== null;
    if (!isThere) throw new NightdeskError('not_found', 'There is no such edition.');
    await requireLive(tx, edition, stories);
    const id = newId();
    await tx.letter.createMany({ data: [{ id, kind, edition, subject, intro, stories }] });
    emit({ type: 'letter.started', data: { letterId: id, kind, subject } });
    return { id };
  },
});
