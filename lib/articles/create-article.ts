import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import { blankContent } from './blank-content.ts';
import { headlineInput } from './input.ts';
import { insertArticle } from './insert-article.ts';
import type { ArticleContent } from './types.ts';

const createArticleInput = z.strictObject({
  headline: headlineInput.default(''),
  /** An idea is in nobody's hands until somebody takes it up. */
  stage: z.enum(['idea', 'writing'], 'A story begins as an idea or in writing.').default('writing'),
});

/** Starts an article: its number for ever, and an empty draft under the name and, unless it is an idea, in the hands of whoever starts it. */
export const createArticle = command({
  name: 'create-article',
  input: createArticleInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    authorize(actor, 'article:create');
    const content = await firstContent(tx, actor, input.headline);
    const number = await insertArticle(tx, actor, content, { now, stage: input.stage });
    emit({ type: 'article.created', data: { number } });
    return { number };
  },
});

async function firstContent(tx: Tx, actor: Actor, headline: string): Promise<ArticleContent> {
  const newsroom = await tx.newsroom.findUnique({ where: { id: 1 }, select: { language: true } });
  const userId = userIdOf(actor);
  const author = userId
    ? await tx.author.findUnique({ where: { userId }, select: { id: true, rootId: true } })
    : null;
  return {
    ...blankContent,
    headline,
    language: newsroom?.language ?? blankContent.language,
    authorIds: author ? [author.rootId ?? author.id] : [],
  };
}
