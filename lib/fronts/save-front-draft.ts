import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { frontAt } from './front-input.ts';
import { lockFront, requireFrontVersion } from './front-steps.ts';
import { dated, layoutInput } from './layout.ts';

/** Keeps how somebody arranges a page; readers see nothing of it. `conflict` when somebody else did so meanwhile. */
export const saveFrontDraft = command({
  name: 'save-front-draft',
  input: frontAt.extend({ layout: layoutInput }),
  run: async ({ tx, actor, input: { edition, page, baseVersion, layout } }) => {
    authorize(actor, 'front:edit');
    const front = await lockFront(tx, { edition, page });
    requireFrontVersion(front, baseVersion);
    const now = await databaseNow(tx);
    const draft = dated(layout, front.layout, now);
    const version = front.version + 1;
    await tx.front.updateMany({
      where: { edition, page },
      data: { layout: draft, version, savedById: userIdOf(actor), savedAt: now },
    });
    return { version };
  },
});
