import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { frontAt } from './front-input.ts';
import { lockFront, requireFrontVersion } from './front-steps.ts';
import { readLayout } from './layout.ts';

/** Makes what readers once had the draft again. Readers see nothing of it until it is published. */
export const restoreFront = command({
  name: 'restore-front',
  input: frontAt.extend({ ordinal: z.int().min(1) }),
  run: async ({ tx, actor, input: { edition, page, baseVersion, ordinal }, emit }) => {
    authorize(actor, 'front:edit');
    const front = await lockFront(tx, { edition, page });
    requireFrontVersion(front, baseVersion);
    const kept = await tx.frontVersion.findUnique({
      where: { edition_page_ordinal: { edition, page, ordinal } },
      select: { layout: true },
    });
    if (!kept) throw new NightdeskError('not_found', 'There is no such version of this page.');
    const version = front.version + 1;
    const layout = readLayout(kept.layout);
    const savedAt = await databaseNow(tx);
    await tx.front.updateMany({
      where: { edition, page },
      data: { layout, version, savedById: userIdOf(actor), savedAt },
    });
    emit({ type: 'front.restored', data: { edition, page, ordinal } });
    return { version, layout };
  },
});
