import { notifyArticle } from '#lib/articles/live-notify.ts';
import { keepRevision } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { CommandContext } from '#lib/command/command.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { identityOf } from './identity.ts';
import { isSamePage, listsOf, publicArticle } from './public-article.ts';
import { distinctLists } from './public-lists.ts';
import { findRequirementIssues } from './requirement-queries.ts';
import { findPast, listsOfLive, type PublicPast, writePublication } from './steps.ts';
import { loadSurroundings } from './surroundings.ts';

/** What became of a publish: where it is read, since when, and whether it is new to the public. */
export type Published = { path: string; publishedAt: Date; kind: 'published' | 'updated' };

/** A text on its way to the public: whose article, what it says, and the moment that it is to carry. */
export type ToPublish = { number: number; content: ArticleContent; now: Date };

/**
 * Gives the public a copy of `content`, if it meets the requirements; every command that makes something public does it by
 * this step. The caller holds the draft (lockDraft) and the public (lockPublic). What the public already has changes nothing.
 */
export async function publishContent(
  { tx, actor, emit }: Omit<CommandContext<unknown>, 'input'>,
  { number, content, now }: ToPublish,
): Promise<Published> {
  const past = await findPast(tx, number);
  const identity = await identityOf(tx, number, content, past, now);
  refuseWhatBlocks(await findRequirementIssues(tx, content, identity, past, now));
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
}

function refuseWhatBlocks(issues: Awaited<ReturnType<typeof findRequirementIssues>>): void {
  const fields: FieldErrors = {};
  for (const issue of issues) if (issue.level === 'blocks') fields[issue.field] ??= issue.message;
  if (Object.keys(fields).length === 0) return;
  throw new NightdeskError('invalid', 'This story is not ready for the public. See the marked fields.', {
    fields,
  });
}

function alreadyPublished(live: NonNullable<PublicPast['live']>): Published {
  const isFirst = live.publishedAt.getTime() === live.firstPublishedAt.getTime();
  return { path: live.path, publishedAt: live.publishedAt, kind: isFirst ? 'published' : 'updated' };
}
