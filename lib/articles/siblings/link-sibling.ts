import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { languageName } from '#lib/taxonomy/languages.ts';
import { takeIn } from './sibling-step.ts';
import { findLanguageTaker, joinGroup, type Member, readMember } from './steps.ts';

const linkSiblingInput = z
  .strictObject({ number: articleNumber, to: articleNumber })
  .refine(({ number, to }) => number !== to, { path: ['to'], error: 'A story is no translation of itself.' });

/** Says that two stories tell the same in two languages. A story has one sibling in each language at most. */
export const linkSibling = command({
  name: 'link-sibling',
  input: linkSiblingInput,
  run: async ({ tx, actor, input: { number, to }, emit }) => {
    // In one order for everybody, so that two who link the same stories wait for each other and not both for ever.
    for (const each of [number, to].toSorted((one, other) => one - other))
      await lockDraft(tx, actor, each, 'article:edit');
    const [one, other] = [await readMember(tx, number), await readMember(tx, to)];
    if (one.group !== null && one.group === other.group) return { number, to };
    await assertCanJoin(tx, one, other);
    await joinGroup(tx, one, other);
    const now = await databaseNow(tx);
    await takeIn(tx, { number, sibling: to, actor, now });
    await takeIn(tx, { number: to, sibling: number, actor, now });
    emit({ type: 'article.sibling-linked', data: { number, other: to, language: other.language } });
    emit({ type: 'article.sibling-linked', data: { number: to, other: number, language: one.language } });
    return { number, to };
  },
});

async function assertCanJoin(tx: Tx, one: Member, other: Member): Promise<void> {
  const words = languageName(other.language);
  if (one.language === other.language)
    throw refused(`Both are in ${words}. Change the language of one first.`);
  if (one.group && other.group)
    throw refused(`Article ${other.number} is linked to another story already. Unlink it there first.`);
  const [inside, outside] = one.group ? [one, other] : [other, one];
  const taker = await findLanguageTaker(tx, inside.number, outside.language);
  if (taker !== null)
    throw refused(`Article ${taker} tells this story in ${languageName(outside.language)} already.`);
}

function refused(message: string): NightdeskError {
  return new NightdeskError('invalid', message, { fields: { to: message } });
}
