import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { contentHash, isSameHash } from './content-hash.ts';
import { articleNumber, draftVersion } from './input.ts';
import { withoutLostReferences } from './references.ts';
import { assertVersion, keepRevision, lockDraft, readContent, writeContent } from './steps.ts';
import type { ArticleContent } from './types.ts';

const restoreRevisionInput = z.strictObject({
  number: articleNumber,
  ordinal: z.int().min(1).max(2_147_483_647),
  baseVersion: draftVersion,
});

/** Makes the draft say what an old revision says, as a new version. What stood there is kept as a revision first. */
export const restoreRevision = command({
  name: 'restore-revision',
  input: restoreRevisionInput,
  run: async ({ tx, actor, now, input, emit }) => {
    const draft = await lockDraft(tx, actor, input.number, 'article:edit');
    const wanted = await withoutLostReferences(tx, await revisionContent(tx, input.number, input.ordinal));
    if (isSameHash(draft.contentHash, contentHash(wanted))) return { version: draft.version };
    await assertVersion(tx, draft, input.baseVersion);
    const before = await readContent(tx, input.number);
    await keepRevision(tx, input.number, before, { reason: 'before_restore', actor, now });
    const version = await writeContent(tx, draft, wanted, { actor, now });
    await keepRevision(tx, input.number, wanted, { reason: 'restored', actor, now });
    emit({ type: 'article.restored', data: { number: input.number, ordinal: input.ordinal } });
    return { version };
  },
});

async function revisionContent(tx: Tx, number: number, ordinal: number): Promise<ArticleContent> {
  const revision = await tx.revision.findUnique({
    where: { articleNumber_ordinal: { articleNumber: number, ordinal } },
    select: { content: true },
  });
  if (!revision) throw new NightdeskError('not_found', `Article ${number} has no revision ${ordinal}.`);
  return revision.content as ArticleContent;
}
