import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { nameInput } from '#lib/taxonomy/input.ts';
import { authorNamed, tagNamed } from '#lib/taxonomy/term-steps.ts';
import { parseContent } from './input.ts';
import { insertArticle } from './insert-article.ts';
import { assertReferences } from './references.ts';

const names = (most: number) =>
  z
    .array(nameInput)
    .max(most, `No more than ${most}.`)
    .transform((given) => [...new Map(given.map((name) => [name.toLowerCase(), name])).values()]);

const fromStoryInput = z.strictObject({
  authorNames: names(20),
  tagNames: names(30),
  content: z
    .record(z.string(), z.unknown())
    .transform((content) => parseContent({ ...content, authorIds: [], tagIds: [] })),
});

/**
 * Starts an article that says all of a story already. Authors and tags are given by name: those that nobody has yet are made
 * in the same transaction, so that nothing is half created. Making one needs its own right.
 */
export const createArticleFromStory = command({
  name: 'create-article-from-story',
  input: fromStoryInput,
  run: async (context) => {
    const { tx, actor, input, emit } = context;
    const now = await databaseNow(tx);
    authorize(actor, 'article:create');
    await assertReferences(tx, input.content);
    const authorIds: string[] = [];
    for (const name of input.authorNames) authorIds.push((await authorNamed(context, name)).id);
    const tagIds: string[] = [];
    for (const name of input.tagNames) tagIds.push((await tagNamed(context, name)).id);
    const content = { ...input.content, authorIds: [...new Set(authorIds)], tagIds: [...new Set(tagIds)] };
    const number = await insertArticle(tx, actor, content, { now, stage: 'writing' });
    emit({ type: 'article.created', data: { number } });
    return { number };
  },
});
