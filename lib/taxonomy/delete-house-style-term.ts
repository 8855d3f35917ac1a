import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** Strikes a line of the house style; answers with what it said, so that it can be written again. */
export const deleteHouseStyleTerm = command({
  name: 'delete-house-style-term',
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'house-style:manage');
    const words = { language: true, term: true, suggestion: true, reason: true, isWholeWord: true };
    const line = await tx.houseStyleTerm.findUnique({ where: { id: input.id }, select: words });
    if (!line) throw new NightdeskError('not_found', 'This line is not in the house style any more.');
    await tx.houseStyleTerm.delete({ where: { id: input.id }, select: { id: true } });
    emit({ type: 'house-style.removed', data: { language: line.language, term: line.term } });
    return line;
  },
});
