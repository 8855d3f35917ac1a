import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { articleNumber, draftVersion, revisionOrdinal } from './input.ts';
import { restoreContent } from './restore-steps.ts';
import { readRevision } from './revision-content.ts';
import { lockDraft } from './steps.ts';

const restoreRevisionInput = z.strictObject({
  number: articleNumber,
  ordinal: revisionOrdinal,
  baseVersion: draftVersion.optional(),
});

/** Makes the draft say what an old revision says, as a new version. What stood there is kept as a revision first. */
export const restoreRevision = command({
  name: 'restore-revision',
  input: restoreRevisionInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, ordinal, baseVersion } = input;
    const draft = await lockDraft(tx, actor, number, 'article:edit');
    const older = await readRevision(tx, number, ordinal);
    const version = await restoreContent(tx, draft, older, { actor, now, baseVersion });
    if (version === null) return { version: draft.version };
    emit({ type: 'article.restored', data: { number, ordinal } });
    return { version };
  },
});
