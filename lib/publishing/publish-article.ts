import { z } from 'zod';
import { articleNumber, draftVersion } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { assertFits, assertVersion, keepRevision, lockDraft, readContent } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { command } from '#lib/command/command.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { publishIssues, type RequirementContext } from '#lib/workflow/requirements.ts';
import { identityOf } from './identity.ts';
import { isSamePage, listsOf, type PublicIdentity, publicArticle } from './public-article.ts';
import { distinctLists } from './public-lists.ts';
import { findPast, listsOfLive, lockPublic, type PublicPast, writePublication } from './steps.ts';
import { loadSurroundings } from './surroundings.ts';

const publishInput = z.strictObject({ number: articleNumber, baseVersion: draftVersion.optional() });

/** What became of a publish: where it is read, since when, and whether it is new to the public. */
export type Published = { path: string; publishedAt: Date; kind: 'published' | 'updated' };

/**
 * Gives the public a copy of the draft as it is stored now (with a `baseVersion`: if it still is that one), if it meets
 * the requirements. The number and the day in the address never change. Publishing what the public already has (a double
 * click) changes nothing.
 */
export const publishArticle = command({
  name: 'publish-article',
  input: publishInput,
  run: async ({ tx, actor, input, emit }): Promise<Published> => {
    const { number } = input;
    const draft = await lockDraft(tx, actor, number, 'article:publish');
    await assertVersion(tx, draft, input.baseVersion);
    assertFits(draft);
    const now = await lockPublic(tx);
    const content = await readContent(tx, number);
    const past = await findPast(tx, number);
    const identity = await identityOf(tx, number, content, past, now);
    await assertRequirements(tx, content, identity, past, now);
    const around = await loadSurroundings(tx, content);
    const article = publicArticle(content, around, identity);
    if (past.live && isSamePage(past.live, article)) return alreadyPublished(past.live);
    const revisionId = await keepRevision(tx, number, content, { reason: 'published', actor, now });
    await writePublication(tx, article, revisionId, past, around);
    const lists = distinctLists([...listsOfLive(past.live), ...listsOf(article)]);
    const { path, headline, publishedAt } = article;
    await notifyArticle(tx, number, 'article');
    const data = { number, path, headline, lists, revisionId };
    const told = past.tombstone ? null : content.firstPublished;
    if (past.live) emit({ type: 'article.updated', data });
    else emit({ type: 'article.published', data: told ? { ...data, firstPublished: told } : data });
    return { path, publishedAt, kind: past.live ? 'updated' : 'published' };
  },
});

async function assertRequirements(
  tx: Tx,
  content: ArticleContent,
  identity: PublicIdentity,
  past: PublicPast,
  now: Date,
): Promise<void> {
  const isToCome = identity.firstPublishedAt > now;
  const hasItsSlug = past.live?.slug === identity.slug;
  const slugTakenBy = hasItsSlug ? null : await findSlugTaker(tx, identity);
  const fields: FieldErrors = {};
  for (const issue of publishIssues(content, { slugTakenBy, isToCome })) {
    if (issue.level === 'blocks') fields[issue.field] ??= issue.message;
  }
  if (Object.keys(fields).length === 0) return;
  throw new NightdeskError('invalid', 'This story is not ready for the public. See the marked fields.', {
    fields,
  });
}

// The number keeps two addresses apart; people do not (docs/decisions/0032). A day can begin and end elsewhere by a
// day: the first publications of two days around are looked through, by their index.
async function findSlugTaker(tx: Tx, identity: PublicIdentity): Promise<RequirementContext['slugTakenBy']> {
  const { number, slug, day, firstPublishedAt } = identity;
  const rows = await tx.$queryRaw<{ number: number; headline: string }[]>`
    SELECT article_number AS number, headline FROM publications
    WHERE first_published_at BETWEEN ${firstPublishedAt}::timestamptz - interval '2 days' AND ${firstPublishedAt}::timestamptz + interval '2 days'
      AND slug = ${slug} AND starts_with(path, ${`/${day}/`}) AND article_number <> ${number} LIMIT 1`;
  return rows[0] ?? null;
}

function alreadyPublished(live: NonNullable<PublicPast['live']>): Published {
  const isFirst = live.publishedAt.getTime() === live.firstPublishedAt.getTime();
  return { path: live.path, publishedAt: live.publishedAt, kind: isFirst ? 'published' : 'updated' };
}
