import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { frontRef } from './front-input.ts';
import { lockFront, publishLayout } from './front-steps.ts';
import { readLayout } from './layout.ts';

/**
 * Gives readers the layout that is due, as it was when it was scheduled, once, however many try. The draft stays what it
 * has become since.
 */
export const publishFrontDue = command({
  name: 'publish-front-due',
  input: frontRef.extend({ version: z.int().min(1) }),
  run: async ({ tx, actor, input: { edition, page, version }, emit }): Promise<'done' | 'nothing'> => {
    authorize(actor, 'front:edit');
    if (actor.kind !== 'system') throw new NightdeskError('forbidden', 'This is done by Nightdesk itself.');
    const now = await lockPublic(tx);
    const front = await lockFront(tx, { edition, page });
    const due = await tx.frontSchedule.findUnique({
      where: { edition_page: { edition, page }, version, at: { lte: now } },
      select: { layout: true, at: true, setBy: { select: { id: true, name: true } } },
    });
    if (!due) return 'nothing';
    const layout = readLayout(due.layout);
    const ordinal = await publishLayout(tx, front, { layout, now, byId: due.setBy?.id ?? null });
    await tx.frontSchedule.deleteMany({ where: { edition, page } });
    const scheduled = { scheduledFor: due.at.toISOString(), scheduledBy: due.setBy?.name ?? null };
    emit({ type: 'front.published', data: { edition, page, ordinal, ...scheduled } });
    return 'done';
  },
});
