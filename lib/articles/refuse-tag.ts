import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { lockTerms } from '#lib/taxonomy/merged-terms.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { articleNumber } from './input.ts';
import { lockDraft } from './steps.ts';

/** Remembers that a tag is not wanted on an article, so that it is not suggested there again. */
export const refuseTag = command({
  name: 'refuse-tag',
  input: z.strictObject({ number: articleNumber, tagId: termId }),
  run: async ({ tx, actor, input }) => {
    const { number, tagId } = input;
    await lockDraft(tx, actor, number, 'article:edit');
    await lockTerms(tx, 'tag', [tagId]);
    await tx.tagRefused.createMany({ data: [{ articleNumber: number, tagId }], skipDuplicates: true });
    return { number };
  },
});
