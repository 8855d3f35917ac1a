import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { frontRef } from './front-input.ts';
import { lockFront } from './front-steps.ts';

/** Takes back that readers get a page's layout by itself, as somebody saw it planned. */
export const cancelFrontSchedule = command({
  name: 'cancel-front-schedule',
  input: frontRef.extend({ version: z.int().min(1) }),
  run: async ({ tx, actor, input: { edition, page, version }, emit }) => {
    authorize(actor, 'front:edit');
    await lockFront(tx, { edition, page });
    const where = { edition_page: { edition, page } };
    const planned = await tx.frontSchedule.findUnique({ where, select: { at: true, version: true } });
    if (!planned) throw new NightdeskError('invalid', 'Nothing is planned for this page (any more).');
    if (planned.version !== version) {
      throw new NightdeskError('conflict', 'Somebody else has moved it meanwhile. Look at its time again.');
    }
    await tx.frontSchedule.deleteMany({ where: { edition, page } });
    emit({ type: 'front.schedule-cancelled', data: { edition, page, at: planned.at.toISOString() } });
    return { edition, page };
  },
});
