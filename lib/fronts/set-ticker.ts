import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import type { Tx } from '#lib/platform/db.ts';
import { refused } from '#lib/publishing/schedule-input.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { frontRef } from './front-input.ts';
import { requireEdition } from './front-steps.ts';

const longest = 140;

const tickerInput = z.strictObject({
  edition: frontRef.shape.edition,
  text: z
    .string()
    .max(longest * 4, `The line has at most ${longest} characters.`)
    .transform(cleanLine)
    .pipe(z.string().min(1, 'Write the line.').max(longest, `The line has at most ${longest} characters.`)),
  /** The article to which it leads. */
  number: z.int().min(1).max(2_147_483_647).nullable(),
  minutes: z
    .int('A number of minutes is a whole number.')
    .min(5, 'The line stands for five minutes at least.')
    .max(1440, 'The line stands for a day at most.'),
});

/** Puts a line above the fronts of an edition at once, in place of the one before; it passes by itself. */
export const setTicker = command({
  name: 'set-ticker',
  input: tickerInput,
  run: async ({ tx, actor, input: { edition, text, number, minutes }, emit }) => {
    authorize(actor, 'front:edit');
    const now = await lockPublic(tx);
    await requireEdition(tx, edition);
    if (number !== null) await requireLiveStory(tx, edition, number);
    const until = new Date(now.getTime() + minutes * 60_000);
    const row = { text, articleNumber: number, until };
    await tx.ticker.upsert({
      where: { edition },
      create: { edition, ...row },
      update: row,
      select: { edition: true },
    });
    emit({ type: 'ticker.set', data: { edition, text, until: until.toISOString() } });
    return { until };
  },
});

async function requireLiveStory(tx: Tx, edition: string, articleNumber: number): Promise<void> {
  const live = await tx.publication.findUnique({
    where: { articleNumber, edition },
    select: { articleNumber: true },
  });
  if (!live) throw refused({ number: 'This story is not live in this edition.' });
}
