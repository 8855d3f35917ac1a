import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { articleNumber } from './input.ts';
import { lockDraft } from './steps.ts';

/** Makes the draft's row say what its living text says now. Called once somebody has stopped typing for a moment. */
export const settleLiveText = command({
  name: 'settle-live-text',
  input: z.strictObject({ number: articleNumber }),
  run: async ({ tx, actor, input }) => {
    const { version, updatedAt, unfit } = await lockDraft(tx, actor, input.number, 'article:edit');
    return { version, updatedAt, unfit };
  },
});
