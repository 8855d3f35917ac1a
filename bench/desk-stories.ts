import { blankContent } from '#lib/articles/blank-content.ts';
import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { paragraphsOf } from './editor-articles.ts';

/** What every story of the bench says beside its headline: 600 words, and the terms of the newest story. */
export async function aReadyText(): Promise<Partial<ArticleContent>> {
  const live = await db().draft.findFirstOrThrow({
    where: { sectionId: { not: null }, authors: { some: {} }, article: { publication: { isNot: null } } },
    orderBy: { articleNumber: 'desc' },
    select: { sectionId: true, authors: { select: { authorId: true } }, tags: { select: { tagId: true } } },
  });
  return {
    sectionId: live.sectionId,
    authorIds: live.authors.map(({ authorId }) => authorId),
    tagIds: live.tags.map(({ tagId }) => tagId),
    standfirst: 'Measured while it is published.',
    body: {
      type: 'doc',
      content: paragraphsOf(600).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  };
}

/** A story that nobody has published yet, complete; answers with its number and version. */
export async function aReadyStory(
  text: Partial<ArticleContent>,
  headline: string,
): Promise<{ number: number; version: number }> {
  const { number } = succeeded(await createArticle(systemActor, { headline }));
  const content = {
    ...blankContent,
    ...text,
    headline,
    slug: headline.toLowerCase().replaceAll(/\W+/g, '-'),
  };
  const { version } = succeeded(await saveDraft(systemActor, { number, baseVersion: 1, content }));
  return { number, version };
}

/**
 * Fills the board up to so many open stories, as editors would have left them: in every stage and hand, due or not, wanted
 * more or less.
 */
export async function fillBoard(count: number): Promise<void> {
  const [last] = await db().$queryRaw<{ number: number }[]>`SELECT max(number) AS number FROM articles`;
  await db().$executeRaw`
    INSERT INTO articles (created_by) SELECT (SELECT id FROM users WHERE role = 'reporter' LIMIT 1)
    FROM generate_series(1, ${count}::int)`;
  await db().$executeRaw`
    WITH pattern AS (SELECT body, schema_version, section_id FROM drafts WHERE stage = 'ready' ORDER BY article_number LIMIT 1),
      people AS (SELECT array_agg(id) AS ids FROM users)
    INSERT INTO drafts (article_number, stage, stage_since, assignee_id, headline, slug_line, due_at, priority,
      section_id, body, schema_version)
    SELECT a.number, (ARRAY['idea', 'writing', 'in_review', 'ready'])[1 + a.number % 4]::stage,
      now() - (a.number % 100) * interval '1 hour',
      CASE WHEN a.number % 3 > 0 THEN people.ids[1 + a.number % array_length(people.ids, 1)] END,
      'Open story number ' || a.number || ' of the harbour and its ferries', 'BENCH-' || a.number,
      CASE WHEN a.number % 2 = 0 THEN now() + (a.number % 300) * interval '1 hour' END,
      (ARRAY['high', 'normal', 'low'])[1 + a.number / 4 % 3]::priority,
      pattern.section_id, pattern.body, pattern.schema_version
    FROM articles a, pattern, people WHERE a.number > ${last?.number ?? 0}`;
  await db().$executeRaw`ANALYZE articles, drafts`;
}
