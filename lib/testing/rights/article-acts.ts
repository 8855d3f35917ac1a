import { keepNamedRevision } from '#lib/articles/keep-named-revision.ts';
import { keepPausedRevision } from '#lib/articles/keep-paused-revision.ts';
import { nameRevision } from '#lib/articles/name-revision.ts';
import { openLiveText } from '#lib/articles/open-live-text.ts';
import { refuseTag } from '#lib/articles/refuse-tag.ts';
import { restoreBlock } from '#lib/articles/restore-block.ts';
import { restoreField } from '#lib/articles/restore-field.ts';
import { restoreRevision } from '#lib/articles/restore-revision.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { settleLiveText } from '#lib/articles/settle-live-text.ts';
import { versionSeen } from '#lib/articles/siblings/drift.ts';
import { linkSibling } from '#lib/articles/siblings/link-sibling.ts';
import { siblingsOf } from '#lib/articles/siblings/sibling-queries.ts';
import { takeSiblingIn } from '#lib/articles/siblings/take-sibling-in.ts';
import { unlinkSibling } from '#lib/articles/siblings/unlink-sibling.ts';
import type { DraftView } from '#lib/articles/types.ts';
import type { Command } from '#lib/command/command.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { cancelBundle } from '#lib/publishing/cancel-bundle.ts';
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts';
import { correctArticle } from '#lib/publishing/correct-article.ts';
import { endBreaking } from '#lib/publishing/end-breaking.ts';
import { leaveBundle } from '#lib/publishing/leave-bundle.ts';
import { checkLinksAgain } from '#lib/publishing/links/check-links-again.ts';
import { moveBundle } from '#lib/publishing/move-bundle.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { publishTogether } from '#lib/publishing/publish-together.ts';
import { restorePublication } from '#lib/publishing/restore-publication.ts';
import { retractCorrection } from '#lib/publishing/retract-correction.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { scheduleTogether } from '#lib/publishing/schedule-together.ts';
import { scheduleWithdrawal } from '#lib/publishing/schedule-withdrawal.ts';
import { setEmbargo } from '#lib/publishing/set-embargo.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { theBundleOf } from '#lib/testing/scheduled-stories.ts';
import { aCorrection, anArticle, aTag, theDraft } from '#lib/testing/stories.ts';
import { claimArticle } from '#lib/workflow/claim-article.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';

async function inABundle({ number }: DraftView): Promise<{ number: number }> {
  await theBundleOf(number);
  return { number };
}

function tomorrow(): { at: string; zone: string } {
  return { at: new Date(Date.now() + 86_400_000).toISOString(), zone: 'Europe/Brussels' };
}

/** The same story in Russian, in the same hands. */
async function aTranslation({ createdBy, assignee }: DraftView): Promise<number> {
  const { number } = await anArticle({ language: 'ru' });
  await db().article.update({ where: { number }, data: { createdById: createdBy?.id ?? null } });
  await db().draft.update({
    where: { articleNumber: number },
    data: { assigneeId: assignee?.id ?? null },
  });
  return number;
}

/** What the story's sibling says now; one is linked by Nightdesk itself where the actor before could not. */
async function aSiblingToTakeIn(draft: DraftView) {
  const { number } = draft;
  const [there] = await siblingsOf(db(), number);
  const sibling = there?.number ?? (await aTranslation(draft));
  if (!there) await linkSibling(systemActor, { number, to: sibling });
  return { number, sibling, seen: versionSeen((await theDraft(sibling)).content) };
}

/** Commands on one article: their right, and an input that is accepted, in the order in which one story can go through them all. */
export const articleActs: { act: Command<unknown>; right: Right; input: (draft: DraftView) => unknown }[] = [
  { act: openLiveText, right: 'article:read', input: ({ number }) => ({ number }) },
  {
    act: refuseTag,
    right: 'article:edit',
    input: async ({ number }) => ({ number, tagId: (await aTag()).id }),
  },
  { act: settleLiveText, right: 'article:edit', input: ({ number }) => ({ number }) },
  {
    act: linkSibling,
    right: 'article:edit',
    input: async (draft) => ({ number: draft.number, to: await aTranslation(draft) }),
  },
  { act: takeSiblingIn, right: 'article:edit', input: aSiblingToTakeIn },
  { act: unlinkSibling, right: 'article:edit', input: ({ number }) => ({ number }) },
  { act: checkLinksAgain, right: 'article:edit', input: ({ number }) => ({ number }) },
  { act: keepPausedRevision, right: 'article:edit', input: ({ number }) => ({ number }) },
  { act: keepNamedRevision, right: 'article:edit', input: ({ number }) => ({ number, name: newId() }) },
  {
    act: nameRevision,
    right: 'article:edit',
    input: ({ number }) => ({ number, ordinal: 1, name: `Named ${newId()}` }),
  },
  {
    act: restoreBlock,
    right: 'article:edit',
    input: ({ number, version }) => ({ number, ordinal: 1, block: 0, baseVersion: version }),
  },
  {
    act: restoreField,
    right: 'article:edit',
    input: ({ number, version }) => ({ number, ordinal: 1, field: 'slug', baseVersion: version }),
  },
  {
    act: restoreRevision,
    right: 'article:edit',
    input: ({ number, version }) => ({ number, ordinal: 1, baseVersion: version }),
  },
  {
    act: saveDraft,
    right: 'article:edit',
    input: ({ number, version, content }) => ({
      number,
      baseVersion: version,
      content: { ...content, headline: `Changed ${newId()}` },
    }),
  },
  {
    act: handOverArticle,
    right: 'article:hand-over',
    input: ({ number, assignee, stage }) => ({
      number,
      stage: stage === 'in_review' ? 'writing' : 'in_review',
      assigneeId: assignee?.id ?? null,
      note: 'It lacks a second source',
    }),
  },
  {
    act: handOverArticle,
    right: 'article:approve',
    input: ({ number, assignee }) => ({ number, stage: 'ready', assigneeId: assignee?.id ?? null }),
  },
  {
    act: planArticle,
    right: 'article:plan',
    input: ({ number }) => ({ number, changes: { notes: newId() } }),
  },
  {
    act: setEmbargo,
    right: 'article:embargo',
    input: ({ number }) => ({ number, at: null, zone: 'UTC' }),
  },
  {
    act: scheduleArticle,
    right: 'article:publish',
    input: ({ number }) => ({ number, ...tomorrow(), note: 'Nothing that matters' }),
  },
  {
    act: cancelSchedule,
    right: 'article:publish',
    input: ({ number }) => ({ number, kind: 'publish' }),
  },
  {
    act: scheduleWithdrawal,
    right: 'article:withdraw',
    input: ({ number }) => ({ number, ...tomorrow(), reason: 'x' }),
  },
  {
    act: publishArticle,
    right: 'article:publish',
    input: ({ number, version }) => ({ number, baseVersion: version, note: 'A spelling.' }),
  },
  {
    act: correctArticle,
    right: 'article:correct',
    input: ({ number }) => ({ number, kind: 'correction', text: `The tunnel is ${newId()} metres long.` }),
  },
  {
    act: retractCorrection,
    right: 'article:correct',
    input: async ({ number }) => ({ number, id: await aCorrection(number) }),
  },
  { act: endBreaking, right: 'article:publish', input: ({ number }) => ({ number }) },
  { act: publishTogether, right: 'article:publish', input: ({ number }) => ({ numbers: [number] }) },
  { act: withdrawArticle, right: 'article:withdraw', input: ({ number }) => ({ number, reason: 'x' }) },
  { act: restorePublication, right: 'article:withdraw', input: ({ number }) => ({ number }) },
  {
    act: scheduleTogether,
    right: 'article:publish',
    input: async ({ number }) => ({
      numbers: [number, (await anArticle()).number],
      name: 'Election night',
      ...tomorrow(),
    }),
  },
  {
    act: moveBundle,
    right: 'article:publish',
    input: async ({ number }) => ({ id: await theBundleOf(number), ...tomorrow() }),
  },
  { act: leaveBundle, right: 'article:publish', input: inABundle },
  {
    act: cancelBundle,
    right: 'article:publish',
    input: async ({ number }) => ({ id: await theBundleOf(number) }),
  },
  // Last, as it puts the story into the hands of whoever may.
  { act: claimArticle, right: 'article:claim', input: ({ number }) => ({ number }) },
];
