import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { articleNumber } from './input.ts';
import { keepRevision, lockDraft, readContent } from './steps.ts';

/** Keeps what the draft says as a revision when its writers have paused; nothing when the last revision says the same. */
export const keepPausedRevision = command({
  name: 'keep-paused-revision',
  input: z.strictObject({ number: articleNumber }),
  run: async ({ tx, actor, input: { number } }) => {
    const now = await databaseNow(tx);
    await lockDraft(tx, actor, number, 'article:edit');
    const content = await readContent(tx, number);
    return { revisionId: await keepRevision(tx, number, content, { reason: 'paused', actor, now }) };
  },
});
