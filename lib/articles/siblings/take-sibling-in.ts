import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { lockDraft, readContent } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { languageName } from '#lib/taxonomy/languages.ts';
import { versionSeen } from './drift.ts';
import { takeIn } from './sibling-step.ts';
import { readMember } from './steps.ts';

const takeSiblingInInput = z
  .strictObject({
    number: articleNumber,
    sibling: articleNumber,
    /** Which text of the sibling somebody looked at (SiblingDrift). */
    seen: z.string().max(100),
  })
  .refine(({ number, sibling }) => number !== sibling, {
    path: ['sibling'],
    error: 'A story is no translation of itself.',
  });

/** Says that a story has taken in what its sibling says now: what changes there from now on is what is left to translate. */
export const takeSiblingIn = command({
  name: 'take-sibling-in',
  input: takeSiblingInInput,
  run: async ({ tx, actor, input: { number, sibling, seen }, emit }) => {
    // In one order for everybody.
    for (const each of [number, sibling].toSorted((one, other) => one - other))
      await lockDraft(tx, actor, each, each === number ? 'article:edit' : 'article:read');
    const [own, other] = [await readMember(tx, number), await readMember(tx, sibling)];
    if (own.group === null || own.group !== other.group)
      throw new NightdeskError('not_found', 'These two stories are not linked.');
    const words = languageName(other.language);
    if (versionSeen(await readContent(tx, sibling)) !== seen)
      throw new NightdeskError(
        'conflict',
        `The ${words} text has changed again since you looked. Look once more.`,
      );
    await takeIn(tx, { number, sibling, actor, now: await databaseNow(tx) });
    emit({ type: 'article.sibling-taken-in', data: { number, other: sibling, language: other.language } });
    return { number, sibling };
  },
});
