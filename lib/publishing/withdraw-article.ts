import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { distinctLists, removeEmptyLists } from './public-lists.ts';
import { findPast, listsOfLive, lockPublic, removePublication } from './steps.ts';

const withdrawInput = z.strictObject({
  number: articleNumber,
  reason: z.string().max(500, 'A reason has at most 500 characters.').transform(cleanLine).default(''),
});

/** Takes a story from the public: a tombstone stands where it was (410). Withdrawing it twice changes nothing. */
export const withdrawArticle = command({
  name: 'withdraw-article',
  input: withdrawInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, reason } = input;
    await lockDraft(tx, actor, number, 'article:withdraw');
    const now = await lockPublic(tx);
    const { live, tombstone } = await findPast(tx, number);
    if (tombstone) return { number };
    if (!live)
      throw new NightdeskError('invalid', 'This story is not published: there is nothing to withdraw.');
    await removePublication(tx, live, now);
    const lists = distinctLists(listsOfLive(live));
    await removeEmptyLists(tx, lists);
    await notifyArticle(tx, number, 'article');
    emit({
      type: 'article.withdrawn',
      data: { number, path: live.path, headline: live.headline, lists, reason },
    });
    return { number };
  },
});
