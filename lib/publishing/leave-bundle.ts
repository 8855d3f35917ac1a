import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { nameOf } from './bundle-steps.ts';
import { dropSchedule, lockBundleOf } from './schedule-steps.ts';

const leaveInput = z.strictObject({ number: articleNumber });

/** Takes a story out of its bundle: it will not be published by itself, the others will; of two, the other one alone. */
export const leaveBundle = command({
  name: 'leave-bundle',
  input: leaveInput,
  run: async ({ tx, actor, input: { number }, emit }) => {
    await lockDraft(tx, actor, number, 'article:publish');
    const bundle = await lockBundleOf(tx, number, 'publish');
    if (!bundle)
      throw new NightdeskError('conflict', 'It is in no bundle any more: it was published, or taken out.');
    await dropSchedule(tx, emit, number, 'publish', `taken out of ${nameOf(bundle)}`);
    await notifyArticle(tx, number, 'article');
    return { number };
  },
});
