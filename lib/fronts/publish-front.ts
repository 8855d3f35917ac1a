import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { frontAt } from './front-input.ts';
import { lockFront, publishLayout, requireFrontVersion } from './front-steps.ts';

/**
 * Gives readers the page as it is arranged in the draft that somebody saw, at once. An empty draft lets the page arrange itself
 * again.
 */
export const publishFront = command({
  name: 'publish-front',
  input: frontAt,
  run: async ({ tx, actor, input: { edition, page, baseVersion }, emit }) => {
    authorize(actor, 'front:edit');
    const now = await lockPublic(tx);
    const front = await lockFront(tx, { edition, page });
    requireFrontVersion(front, baseVersion);
    const ordinal = await publishLayout(tx, front, { layout: front.layout, now, byId: userIdOf(actor) });
    emit({ type: 'front.published', data: { edition, page, ordinal } });
    return { ordinal };
  },
});
