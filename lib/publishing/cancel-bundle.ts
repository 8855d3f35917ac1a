import { z } from 'zod';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { command } from '#lib/command/command.ts';
import { bundleId } from './bundle-input.ts';
import { nameOf, numbersOf, requireBundle } from './bundle-steps.ts';
import { endSchedules } from './schedule-steps.ts';

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
    await endSchedules(tx, numbersOf(bundle), 'publish');
    await tx.bundle.deleteMany({ where: { id } });
    const why = `with ${nameOf(bundle)}`;
    for (const { draft, row } of bundle.members) {
      const { number } = draft;
      emit({
        type: 'article.schedule-cancelled',
        data: { number, kind: 'publish', at: row.at.toISOString(), why },
      });
      await notifyArticle(tx, number, 'article');
    }
    return { id };
  },
});
