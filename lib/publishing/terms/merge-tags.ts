import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { mergeTerms } from './merge-terms.ts';

const mergeInput = z.strictObject({ fromId: termId, intoId: termId });

/**
 * Lets one tag stand for another: in every story, list and page at once, and in texts that name the other from now on. What
 * a text was given is not rewritten, so that a merge can be taken back (undo-merge). Merging twice changes nothing.
 */
export const mergeTags = command({
  name: 'merge-tags',
  input: mergeInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'tag:manage');
    const now = await lockPublic(tx);
    const { one, other, live } = await mergeTerms(tx, 'tag', { ...input, now });
    if (live === null) return { slug: other.slug, live: 0 };
    const into = { slug: other.slug, name: other.name };
    emit({ type: 'tag.merged', data: { slug: one.slug, name: one.name, into, live } });
    return { slug: other.slug, live };
  },
});
