import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { lockPublic } from './steps.ts';
import { takeDown } from './take-down.ts';

const withdrawInput = z.strictObject({
  number: articleNumber,
  reason: z.string().max(500, 'A reason has at most 500 characters.').transform(cleanLine).default(''),
  publicNote: z
    .string()
    .max(300, 'What readers are told has at most 300 characters.')
    .transform(cleanLine)
    .default(''),
});

/**
 * Takes a story from the public: a tombstone stands where it was (410), with what readers are told of it if anything. The
 * reason stays in the newsroom. Withdrawing it twice changes nothing.
 */
export const withdrawArticle = command({
  name: 'withdraw-article',
  input: withdrawInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, reason, publicNote } = input;
    await lockDraft(tx, actor, number, 'article:withdraw');
    const now = await lockPublic(tx);
    await takeDown({ tx, emit }, { number, reason, publicNote, now });
    return { number };
  },
});
