import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { waitInWords } from '#lib/platform/rate-limit.ts';

const onceIn = 60;

/** Has all links of a story looked at anew, as soon as there is time; at most once a minute, as others are asked for it. */
export const checkLinksAgain = command({
  name: 'check-links-again',
  input: z.strictObject({ number: articleNumber }),
  run: async ({ tx, actor, input: { number } }) => {
    await lockDraft(tx, actor, number, 'article:edit');
    const now = await databaseNow(tx);
    const links = await tx.draftLinks.findUnique({
      where: { articleNumber: number },
      select: { freshSince: true },
    });
    if (links?.freshSince) assertRested(links.freshSince, now);
    await tx.draftLinks.updateMany({
      where: { articleNumber: number },
      data: { freshSince: now, dueAt: now },
    });
    return { number };
  },
});

function assertRested(last: Date, now: Date): void {
  const seconds = Math.ceil(onceIn - (now.getTime() - last.getTime()) / 1000);
  if (seconds <= 0) return;
  throw new NightdeskError(
    'rate_limited',
    `These links were looked at a moment ago. Please wait ${waitInWords(seconds)}.`,
    { retryAfterSeconds: seconds },
  );
}
