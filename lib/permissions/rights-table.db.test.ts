import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addComment } from '#lib/articles/add-comment.ts';
import { createArticle } from '#lib/articles/create-article.ts';
import { createArticleFromStory } from '#lib/articles/create-article-from-story.ts';
import { deleteComment } from '#lib/articles/delete-comment.ts';
import { keepNamedRevision } from '#lib/articles/keep-named-revision.ts';
import { keepPausedRevision } from '#lib/articles/keep-paused-revision.ts';
import { moveThread } from '#lib/articles/move-thread.ts';
import { nameRevision } from '#lib/articles/name-revision.ts';
import { openLiveText } from '#lib/articles/open-live-text.ts';
import { reopenThread } from '#lib/articles/reopen-thread.ts';
import { resolveThread } from '#lib/articles/resolve-thread.ts';
import { restoreBlock } from '#lib/articles/restore-block.ts';
import { restoreField } from '#lib/articles/restore-field.ts';
import { restoreRevision } from '#lib/articles/restore-revision.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { settleLiveText } from '#lib/articles/settle-live-text.ts';
import { startThread } from '#lib/articles/start-thread.ts';
import type { DraftView } from '#lib/articles/types.ts';
import type { Command } from '#lib/command/command.ts';
import { editAsset } from '#lib/media/edit-asset.ts';
import { registerAsset } from '#lib/media/register-asset.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { createAuthor } from '#lib/taxonomy/create-author.ts';
import { createTag } from '#lib/taxonomy/create-tag.ts';
import { deleteHouseStyleTerm } from '#lib/taxonomy/delete-house-style-term.ts';
import { importHouseStyleTerms } from '#lib/taxonomy/import-house-style-terms.ts';
import { saveHouseStyleTerm } from '#lib/taxonomy/save-house-style-term.ts';
import { saveSection } from '#lib/taxonomy/save-section.ts';
import { databaseFingerprint } from '#lib/testing/database-fingerprint.ts';
import { aUser, everyRole } from '#lib/testing/people.ts';
import {
  anAsset,
  aPreparedPhoto,
  aPublishedArticle,
  aStoryToCreate,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { createUser } from '#lib/users/create-user.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { type Actor, systemActor, userIdOf } from './actor.ts';
import { type Right, reachOf } from './rights.ts';

withDatabase();

type User = Actor & { kind: 'user' };

/** A command that is not about one thing: its right, and an input that is accepted. */
const newsroomActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  { act: createArticle, right: 'article:create', input: () => ({ headline: 'New' }) },
  { act: createArticleFromStory, right: 'article:create', input: () => aStoryToCreate() },
  { act: createTag, right: 'tag:create', input: () => ({ name: `Tag ${newId()}` }) },
  { act: createAuthor, right: 'author:create', input: () => ({ name: `Author ${newId()}` }) },
  {
    act: saveSection,
    right: 'section:manage',
    input: () => ({ slug: `s-${newId().slice(0, 8)}`, name: 'New section' }),
  },
  {
    act: saveHouseStyleTerm,
    right: 'house-style:manage',
    input: () => ({ language: 'en', term: `term ${newId()}`, suggestion: 'other' }),
  },
  {
    act: importHouseStyleTerms,
    right: 'house-style:manage',
    input: () => ({ language: 'ru', terms: [{ term: `слово ${newId()}`, suggestion: 'другое' }] }),
  },
  {
    act: registerAsset,
    right: 'media:upload',
    input: () => ({ ...aPreparedPhoto(), key: newId().replaceAll('-', '') }),
  },
  {
    act: createUser,
    right: 'user:manage',
    input: () => ({
      email: `${newId()}@nightdesk.example`,
      name: 'New',
      role: 'admin',
      password: 'long enough to be one',
    }),
  },
];

/** A command on one photograph. */
const photoActs: { act: Command<unknown>; right: Right; input: (id: string) => unknown }[] = [
  { act: editAsset, right: 'media:edit', input: (id) => ({ id, caption: `Changed ${newId()}` }) },
];

/** A command on one line of the house style. */
const styleActs: { act: Command<unknown>; right: Right; input: (id: string) => unknown }[] = [
  { act: deleteHouseStyleTerm, right: 'house-style:manage', input: (id) => ({ id }) },
];

/** A command on one article, in the order in which one story can go through them all. */
const articleActs: { act: Command<unknown>; right: Right; input: (draft: DraftView) => unknown }[] = [
  { act: openLiveText, right: 'article:read', input: ({ number }) => ({ number }) },
  { act: settleLiveText, right: 'article:edit', input: ({ number }) => ({ number }) },
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
      stage: stage === 'ready' ? 'writing' : 'ready',
      assigneeId: assignee?.id ?? null,
    }),
  },
  {
    act: publishArticle,
    right: 'article:publish',
    input: ({ number, version }) => ({ number, baseVersion: version }),
  },
  { act: withdrawArticle, right: 'article:withdraw', input: ({ number }) => ({ number, reason: 'x' }) },
];

const aRemark = { anchor: { start: 'AQID', end: 'BAUG' }, quote: '', text: 'What somebody said' };

/** A command on one thread of comments, which somebody else started: its right, and an input that is accepted. */
const threadActs: { act: Command<unknown>; right: Right; input: (thread: Thread) => unknown }[] = [
  { act: startThread, right: 'article:comment', input: ({ number }) => ({ number, ...aRemark }) },
  {
    act: addComment,
    right: 'article:comment',
    input: ({ number, threadId }) => ({ number, threadId, text: 'An answer' }),
  },
  ...[resolveThread, reopenThread].map((act) => ({
    act,
    right: 'article:comment' as const,
    input: ({ number, threadId }: Thread) => ({ number, threadId }),
  })),
  {
    act: moveThread,
    right: 'article:comment',
    input: ({ number, threadId }) => ({ number, threadId, anchor: aRemark.anchor }),
  },
  { act: deleteComment, right: 'comment:delete', input: ({ number, commentId }) => ({ number, commentId }) },
];

type Thread = { number: number; threadId: string; commentId: string };

/** Commands without a row in the rights table, and what guards them. */
const guardedOtherwise: Record<string, string> = {
  'append-typing':
    'the typist’s session and right to edit, both read again (lib/articles/live-text.db.test.ts)',
  'create-setup-link': 'called at start by Nightdesk itself, while there is no account',
  'open-newsroom': 'the setup link’s secret, while there is no account',
  'open-session': 'called by sign-in once the password has been checked',
  'end-session': 'the session’s own secret',
  'edit-comment': 'nobody but who wrote it, whatever their role (lib/articles/comments.db.test.ts)',
};

test.each(everyRole)(
  'a %s does in the newsroom what the rights table says, and nothing else',
  async (role) => {
    const actor = await aUser(role);
    for (const { act, right, input } of newsroomActs) {
      await expectOutcome(act, actor, input(), reachOf(role, right) === 'any' ? 'done' : 'forbidden');
    }
  },
);

const ownerships = {
  'started by them': (user: User) => aStory(user, null),
  'handed to them': (user: User) => aStory(systemActor, user.id),
  'of somebody else': () => aStory(systemActor, null),
};

const cells = everyRole.flatMap((role) =>
  Object.entries(ownerships).map(([whose, make]) => ({ role, whose, make })),
);

test.each(cells)(
  'a $role does to a story $whose what the rights table says',
  async ({ role, whose, make }) => {
    const actor = await aUser(role);
    const { number } = await make(actor);
    const reaches = (right: Right) => {
      const reach = reachOf(role, right);
      return reach === 'any' || (reach === 'own' && whose !== 'of somebody else');
    };
    for (const { act, right, input } of articleActs) {
      const denied = reaches('article:read') ? 'forbidden' : 'not_found';
      await expectOutcome(act, actor, input(await theDraft(number)), reaches(right) ? 'done' : denied);
    }
  },
);

test.each(cells)(
  'a $role does to the comments of a story $whose what the rights table says',
  async ({ role, whose, make }) => {
    const actor = await aUser(role);
    const { number } = await make(actor);
    const thread = { number, ...succeeded(await startThread(systemActor, { number, ...aRemark })) };
    const reaches = (right: Right) => {
      const reach = reachOf(role, right);
      return reach === 'any' || (reach === 'own' && whose !== 'of somebody else');
    };
    for (const { act, right, input: inputOf } of threadActs) {
      const denied = reaches('article:read') ? 'forbidden' : 'not_found';
      await expectOutcome(act, actor, inputOf(thread), reaches(right) ? 'done' : denied);
    }
  },
);

test.each(everyRole)('a %s changes the words of photographs that the rights table says', async (role) => {
  const actor = await aUser(role);
  const [own, other] = [await anAsset(), await anAsset()];
  await db().asset.update({ where: { id: own.id }, data: { createdById: actor.id } });
  for (const { act, right, input } of photoActs) {
    const reach = reachOf(role, right);
    await expectOutcome(act, actor, input(other.id), reach === 'any' ? 'done' : 'forbidden');
    await expectOutcome(act, actor, input(own.id), reach === 'none' ? 'forbidden' : 'done');
  }
});

test.each(everyRole)('a %s strikes lines of the house style when the rights table says so', async (role) => {
  const actor = await aUser(role);
  for (const { act, right, input } of styleActs) {
    const line = { language: 'en', term: `term ${newId()}`, suggestion: 'other' };
    const { id } = succeeded(await saveHouseStyleTerm(systemActor, line));
    await expectOutcome(act, actor, input(id), reachOf(role, right) === 'any' ? 'done' : 'forbidden');
  }
});

test('every command is in this test or says what guards it', () => {
  const names = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => [...readFileSync(`lib/${path}`, 'utf8').matchAll(/command\(\{\s*name: '([^']+)'/g)])
    .map((match) => match[1]);
  const covered = [...threadActs, ...newsroomActs, ...photoActs, ...styleActs, ...articleActs].map(
    ({ act }) => act.commandName,
  );
  expect(names.length).toBeGreaterThan(10);
  expect([...names].sort()).toEqual([...covered, ...Object.keys(guardedOtherwise)].sort());
});

/** A story that is live, with a newer draft. */
async function aStory(startedBy: Actor, assigneeId: string | null): Promise<DraftView> {
  const { number, version, content } = await aPublishedArticle();
  const newer = { ...content, headline: `Newer ${newId()}` };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: newer }));
  await db().article.update({ where: { number }, data: { createdById: userIdOf(startedBy) } });
  await db().draft.update({ where: { articleNumber: number }, data: { assigneeId } });
  return await theDraft(number);
}

/** Tries it. A denied call must change no row of any table. */
async function expectOutcome(
  act: Command<unknown>,
  actor: Actor,
  input: unknown,
  expected: string,
): Promise<void> {
  const before = expected === 'done' ? null : await databaseFingerprint();
  const result = await act(actor, input);
  const outcome = result.ok ? 'done' : result.error.code;
  expect(`${act.commandName}: ${outcome}`).toBe(`${act.commandName}: ${expected}`);
  if (before !== null) expect(await databaseFingerprint(), act.commandName).toBe(before);
}
