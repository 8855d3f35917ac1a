import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { articleNumber, revisionName, revisionOrdinal } from './input.ts';
import { lockDraft } from './steps.ts';

const nameRevisionInput = z.strictObject({
  number: articleNumber,
  ordinal: revisionOrdinal,
  name: revisionName,
});

/** Gives a kept revision a name, another one, or none. What it says stays as it is. */
export const nameRevision = command({
  name: 'name-revision',
  input: nameRevisionInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, ordinal, name } = input;
    await lockDraft(tx, actor, number, 'article:edit');
    const kept = await tx.revision.findUnique({
      where: { articleNumber_ordinal: { articleNumber: number, ordinal } },
      select: { id: true, name: true },
    });
    if (!kept) throw new NightdeskError('not_found', `Article ${number} has no revision ${ordinal}.`);
    if (kept.name === name) return { ordinal };
    await tx.revision.updateMany({ where: { id: kept.id }, data: { name } });
    emit({ type: 'article.revision-named', data: { number, ordinal } });
    return { ordinal };
  },
});
