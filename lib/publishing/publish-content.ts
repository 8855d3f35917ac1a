import { notifyArticle } from '#lib/articles/live-notify.ts';
import { keepRevision } from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { CommandContext } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import type { Issue } from '#lib/workflow/requirements.ts';
import { refuseUnderEmbargo } from './embargo.ts';
import { identityOf } from './identity.ts';
import { isSamePage, listsOf, publicArticle } from './public-article.ts';
import { withSectionsAbove } from './public-lists.ts';
import { findRequirementIssues } from './requirement-queries.ts';
import { dropSchedule, type Scheduled } from './schedule-steps.ts';
import { findPast, inGroup, listsOfLive, type PublicPast, writePublication } from './steps.ts';
import { loadSurroundings } from './surroundings.ts';

/** What became of a publish: where it is read, since when, whether readers knew the story, and whether they got a new text. */
export type Published = {
  path: string;
  publishedAt: Date;
  kind: 'published' | 'updated';
  isNewText: boolean;
};

/** A text on its way to the public: whose article, what it says, and the moment that it is to carry. */
export type ToPublish = {
  number: number;
  content: ArticleContent;
  now: Date;
  /** The revision that says it, when one was kept before; and who chose the time, when it happens by itself. */
  revisionId?: string;
  scheduled?: Scheduled;
  /** Why it goes out in spite of what blocks; empty: it does not. */
  override?: string;
  /** Why readers are not told of what changes. */
  note?: string;
  /** It is breaking news until then: a headline and a section are enough. */
  breakingUntil?: Date;
};

/**
 * Gives the public a copy of `content`, if it meets the requirements and no embargo holds it; every command that makes
 * something public does it by this step, and takes back what was scheduled. The caller holds the draft (lockDraft) and the
 * public (lockPublic). What the public already has changes nothing.
 */
export async function publishContent(
  { tx, actor, emit }: Omit<CommandContext<unknown>, 'input'>,
  { number, content, now, scheduled, override = '', note = '', breakingUntil, ...text }: ToPublish,
): Promise<Published> {
  await refuseUnderEmbargo(tx, number);
  const { past, identity, overridden } = await assertPublishable(tx, {
    ...{ number, content, now, override },
    ...(breakingUntil && { breakingUntil }),
  });
  if (overridden.length > 0) authorize(actor, 'article:override');
  const around = await loadSurroundings(tx, content);
  const article = publicArticle(content, around, identity);
  const isKnown = past.live !== null && isSamePage(past.live, article);
  if (isKnown || !scheduled)
    await dropSchedule(tx, emit, number, 'publish', isKnown ? 'readers had this text' : 'it was published');
  if (past.live && isKnown) return alreadyPublished(past.live);
  const revisionId =
    text.revisionId ?? (await keepRevision(tx, number, content, { reason: 'published', actor, now }));
  const { storyGroup } = await writePublication(tx, article, revisionId, past);
  if (breakingUntil)
    await tx.publication.updateMany({ where: { articleNumber: number }, data: { breakingUntil } });
  const lists = await withSectionsAbove(tx, [...listsOfLive(past.live), ...listsOf(article)]);
  const { path, headline, publishedAt } = article;
  await notifyArticle(tx, number, 'article');
  if (overridden.length > 0) {
    emit({ type: 'article.requirements-overridden', data: { number, codes: overridden, reason: override } });
  }
  const until = breakingUntil && { breakingUntil: breakingUntil.toISOString() };
  const data = { number, path, headline, lists, revisionId, ...inGroup(storyGroup), ...scheduled, ...until };
  const told = past.tombstone ? null : content.firstPublished;
  if (past.live) emit({ type: 'article.updated', data: note ? { ...data, note } : data });
  else emit({ type: 'article.published', data: told ? { ...data, firstPublished: told } : data });
  return { path, publishedAt, kind: past.live ? 'updated' : 'published', isNewText: true };
}

/**
 * Throws `invalid`, with a message per field, unless the text may be published at `now`; returns how it would be known, and
 * which requirements it would override.
 */
export async function assertPublishable(
  tx: Tx,
  { number, content, now, override = '', breakingUntil }: ToPublish,
) {
  const past = await findPast(tx, number);
  const identity = await identityOf(tx, number, content, past, now);
  const found = await findRequirementIssues(tx, content, identity, past, now);
  const issues = breakingUntil ? found.filter(({ code }) => ofBreaking.has(code)) : found;
  return { past, identity, overridden: refuseWhatBlocks(issues, override) };
}

// What breaking news needs: without these there is no page to show.
const ofBreaking = new Set<string>(['headline', 'section', 'slug-taken']);

// The codes of what blocked, and was overridden.
function refuseWhatBlocks(issues: Issue[], override: string): string[] {
  const blocking = issues.filter(({ level, isFixed }) => level === 'blocks' && (isFixed || override === ''));
  const fields: FieldErrors = {};
  for (const { field, message } of blocking) fields[field] ??= message;
  if (blocking.length === 0) {
    return [...new Set(issues.flatMap(({ level, code }) => (level === 'blocks' ? [code] : [])))];
  }
  throw new NightdeskError('invalid', 'This story is not ready for the public. See the marked fields.', {
    fields,
  });
}

function alreadyPublished(live: NonNullable<PublicPast['live']>): Published {
  const isFirst = live.publishedAt.getTime() === live.firstPublishedAt.getTime();
  return {
    path: live.path,
    publishedAt: live.publishedAt,
    kind: isFirst ? 'published' : 'updated',
    isNewText: false,
  };
}
