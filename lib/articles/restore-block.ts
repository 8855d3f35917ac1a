import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { limits } from '#lib/document/limits.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { putBlockBack } from '#lib/document/put-block-back.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { articleNumber, draftVersion, revisionOrdinal } from './input.ts';
import { restoreContent } from './restore-steps.ts';
import { readRevision } from './revision-content.ts';
import { lockDraft, readContent } from './steps.ts';

const restoreBlockInput = z.strictObject({
  number: articleNumber,
  ordinal: revisionOrdinal,
  /** The block's place in the revision's body, from 0. */
  block: z.int().min(0).max(limits.nodes),
  baseVersion: draftVersion.optional(),
});

/** Puts one block of an old revision back in its place in the draft; all else stays. What stood there is kept first. */
export const restoreBlock = command({
  name: 'restore-block',
  input: restoreBlockInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, ordinal, block, baseVersion } = input;
    const draft = await lockDraft(tx, actor, number, 'article:edit');
    const older = await readRevision(tx, number, ordinal);
    if (block >= (older.body.content?.length ?? 0)) {
      throw new NightdeskError('not_found', `Revision ${ordinal} has no block ${block + 1}.`);
    }
    const current = await readContent(tx, number);
    const body = parseDocument(putBlockBack(older.body, block, current.body));
    const version = await restoreContent(tx, draft, { ...current, body }, { actor, now, baseVersion });
    if (version === null) return { version: draft.version };
    emit({ type: 'article.block-restored', data: { number, ordinal } });
    return { version };
  },
});
