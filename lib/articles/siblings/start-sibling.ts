import { z } from 'zod';
import { blankContent } from '#lib/articles/blank-content.ts';
import { articleNumber } from '#lib/articles/input.ts';
import { insertArticle } from '#lib/articles/insert-article.ts';
import { withoutLostReferences } from '#lib/articles/references.ts';
import { lockDraft, readContent } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { languageName, languages } from '#lib/taxonomy/languages.ts';
import { takeIn } from './sibling-step.ts';
import { findLanguageTaker, joinGroup, readMember } from './steps.ts';

const startSiblingInput = z.strictObject({
  number: articleNumber,
  language: z.enum(languages, 'Choose one of the newsroom’s languages.'),
});

/** Starts the same story in another language: an article with its section, tags, authors and photograph, and none of its words. */
export const startSibling = command({
  name: 'start-sibling',
  input: startSiblingInput,
  run: async ({ tx, actor, input: { number, language }, emit }) => {
    const now = await databaseNow(tx);
    await lockDraft(tx, actor, number, 'article:edit');
    authorize(actor, 'article:create');
    const one = await readMember(tx, number);
    const taker = one.language === language ? number : await findLanguageTaker(tx, number, language);
    if (taker !== null) {
      const message = `Article ${taker} tells this story in ${languageName(language)} already.`;
      throw new NightdeskError('invalid', message, { fields: { language: message } });
    }
    const content = withoutWords(await readContent(tx, number), language);
    const sibling = await insertArticle(tx, actor, await withoutLostReferences(tx, content), {
      now,
      stage: 'writing',
    });
    await joinGroup(tx, one, { number: sibling, language, group: null });
    await takeIn(tx, { number: sibling, sibling: number, actor, now });
    emit({ type: 'article.created', data: { number: sibling } });
    emit({ type: 'article.sibling-linked', data: { number, other: sibling, language } });
    emit({
      type: 'article.sibling-linked',
      data: { number: sibling, other: number, language: one.language },
    });
    return { number: sibling };
  },
});

function withoutWords(
  { sectionId, authorIds, tagIds, lede }: ArticleContent,
  language: string,
): ArticleContent {
  return {
    ...blankContent,
    ...{ language, sectionId, authorIds, tagIds },
    lede: lede && { ...lede, caption: '', alt: '' },
  };
}
