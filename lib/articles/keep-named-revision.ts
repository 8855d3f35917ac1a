import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { articleNumber, revisionName } from './input.ts';
import { keepRevision, lockDraft, readContent } from './steps.ts';

const keepNamedRevisionInput = z.strictObject({
  number: articleNumber,
  name: revisionName.refine((name) => name !== '', 'Give it a name.'),
});

/** Keeps what the draft says now under a name. When the last revision says the same, that one gets the name. */
export const keepNamedRevision = command({
  name: 'keep-named-revision',
  input: keepNamedRevisionInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const { number, name } = input;
    await lockDraft(tx, actor, number, 'article:edit');
    const content = await readContent(tx, number);
    const id = await keepRevision(tx, number, content, { reason: 'named', actor, now });
    const kept = await tx.revision.findUniqueOrThrow({
      where: { id },
      select: { ordinal: true, name: true },
    });
    if (kept.name === name) return { ordinal: kept.ordinal };
    await tx.revision.updateMany({ where: { id }, data: { name } });
    emit({ type: 'article.revision-named', data: { number, ordinal: kept.ordinal } });
    return { ordinal: kept.ordinal };
  },
});
