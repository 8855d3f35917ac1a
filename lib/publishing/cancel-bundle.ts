import { z } from 'zod';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { command } from '#lib/command/command.ts';
import { bundleId } from './bundle-input.ts';
import { nameOf, requireBundle } from './bundle-steps.ts';
import { dropSchedule } from './schedule-steps.ts';

const cancelInput = z.strictObject({ id: bundleId });

/**
 * Takes back what was to be published together. Answered with ok, none of it will happen any more; where all of it has, or
 * somebody else took it back, the answer is `conflict`.
 */
export const cancelBundle = command({
  name: 'cancel-bundle',
  input: cancelInput,
  run: async ({ tx, actor, input: { id }, emit }) => {
    const bundle = await requireBundle(tx, actor, id);
    for (const { draft } of bundle.members) {
      await dropSchedule(tx, emit, draft.number, 'publish', `with ${nameOf(bundle)}`);
      await notifyArticle(tx, draft.number, 'article');
    }
    return { id };
  },
});
