import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { frontRef } from './front-input.ts';

/** Takes the line above an edition's fronts away before its time. */
export const endTicker = command({
  name: 'end-ticker',
  input: z.strictObject({ edition: frontRef.shape.edition }),
  run: async ({ tx, actor, input: { edition }, emit }) => {
    authorize(actor, 'front:edit');
    const now = await lockPublic(tx);
    const { count } = await tx.ticker.deleteMany({ where: { edition, until: { gt: now } } });
    if (count === 0) throw new NightdeskError('invalid', 'There is no such line (any more).');
    emit({ type: 'ticker.ended', data: { edition } });
    return { edition };
  },
});
