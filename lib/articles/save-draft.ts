import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { contentHash, isSameHash } from './content-hash.ts';
import { articleNumber, draftVersion, parseContent } from './input.ts';
import { assertReferences } from './references.ts';
import { assertVersion, lockDraft, writeContent } from './steps.ts';

const saveDraftInput = z.strictObject({
  number: articleNumber,
  baseVersion: draftVersion,
  content: z.unknown().transform(parseContent),
});

/**
 * Saves what was typed. A draft that somebody else has changed meanwhile is a `conflict` that carries their text, and
 * nothing is overwritten. Saving what is already there answers with the version that there is: a repeated save is safe.
 */
export const saveDraft = command({
  name: 'save-draft',
  input: saveDraftInput,
  run: async ({ tx, actor, input }) => {
    const now = await databaseNow(tx);
    const draft = await lockDraft(tx, actor, input.number, 'article:edit');
    if (isSameHash(draft.contentHash, contentHash(input.content))) {
      return { version: draft.version, savedAt: draft.updatedAt };
    }
    await assertVersion(tx, draft, input.baseVersion);
    await assertReferences(tx, input.content);
    const version = await writeContent(tx, draft, input.content, { actor, now });
    return { version, savedAt: now };
  },
});
