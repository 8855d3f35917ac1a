import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { startThread } from '#lib/articles/start-thread.ts';
import type { DraftView } from '#lib/articles/types.ts';
import type { Command } from '#lib/command/command.ts';
import { editAsset } from '#lib/media/edit-asset.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { saveAuthor } from '#lib/publishing/terms/save-author.ts';
import { databaseFingerprint } from '#lib/testing/database-fingerprint.ts';
import { aUser, everyRole } from '#lib/testing/people.ts';
import { articleActs } from '#lib/testing/rights/article-acts.ts';
import { newsroomActs } from '#lib/testing/rights/newsroom-acts.ts';
import { aRemark, threadActs } from '#lib/testing/rights/thread-acts.ts';
import { anAsset, anAuthor, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { type Actor, systemActor, userIdOf } from './actor.ts';
import { type Right, reachOf } from './rights.ts';

withDatabase();

type User = Actor & { kind: 'user' };

/** Commands on one photograph. */
const photoActs: { act: Command<unknown>; right: Right; input: (id: string) => unknown }[] = [
  { act: editAsset, right: 'media:edit', input: (id) => ({ id, caption: `Changed ${newId()}` }) },
];

/** Commands without a row in the rights table, and what guards them. */
const guardedOtherwise: Record<string, string> = {
  'append-typing':
    'the typist’s session and right to edit, both read again (lib/articles/live-text.db.test.ts)',
  'create-setup-link': 'called at start by Nightdesk itself, while there is no account',
  'open-newsroom': 'the setup link’s secret, while there is no account',
  'open-session': 'called by sign-in once the password has been checked',
  'record-refused-sign-in': 'called by sign-in alone, with the account that was tried',
  'read-notifications': 'one’s own alone (lib/workflow/notifications.db.test.ts)',
  'choose-notifications': 'one’s own alone (lib/workflow/notifications.db.test.ts)',
  'end-session': 'the session’s own secret',
  'publish-due': 'Nightdesk itself alone (lib/publishing/due.db.test.ts)',
  'withdraw-due': 'Nightdesk itself alone (lib/publishing/due.db.test.ts)',
  'fail-due': 'Nightdesk itself alone (lib/publishing/due.db.test.ts)',
  'publish-bundle': 'Nightdesk itself alone (lib/publishing/bundle-due.db.test.ts)',
  'fail-bundle': 'Nightdesk itself alone (lib/publishing/bundle-due.db.test.ts)',
  'publish-front-due': 'Nightdesk itself alone (lib/fronts/schedule-front.db.test.ts)',
  'start-sibling':
    'the rights to edit this story and to start one (lib/articles/siblings/siblings.db.test.ts)',
  subscribe: 'anybody at all, within limits (lib/newsletter/subscribing.db.test.ts)',
  'choose-letters': 'who has the link of a mail to that address (lib/newsletter/subscribing.db.test.ts)',
  'leave-newsletter': 'who has the link of a mail to that address (lib/newsletter/subscribing.db.test.ts)',
  'edit-comment': 'nobody but who wrote it, whatever their role (lib/articles/comments.db.test.ts)',
};

test.each(everyRole)(
  'a %s does in the newsroom what the rights table says, and nothing else',
  async (role) => {
    const actor = await aUser(role);
    for (const { act, right, input } of newsroomActs) {
      await expectOutcome(act, actor, await input(), reachOf(role, right) === 'any' ? 'done' : 'forbidden');
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
      await expectOutcome(act, actor, await input(await theDraft(number)), reaches(right) ? 'done' : denied);
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

test.each(everyRole)('a %s changes the authors’ pages that the rights table says', async (role) => {
  const actor = await aUser(role);
  const [own, other] = [await anAuthor(), await anAuthor()];
  await db().author.update({ where: { id: own.id }, data: { userId: actor.id } });
  const reach = reachOf(role, 'author:manage');
  const said = { baseVersion: 1, names: {}, jobTitle: 'Correspondent' };
  await expectOutcome(saveAuthor, actor, { ...other, ...said }, reach === 'any' ? 'done' : 'forbidden');
  const mine = { ...own, ...said, accountId: actor.id };
  await expectOutcome(saveAuthor, actor, mine, reach === 'none' ? 'forbidden' : 'done');
  for (const more of [{ slug: `${own.slug}-again` }, { accountId: null }]) {
    const { version: baseVersion } = await db().author.findUniqueOrThrow({ where: { id: own.id } });
    const moved = { ...mine, baseVersion, ...more };
    await expectOutcome(saveAuthor, actor, moved, reach === 'any' ? 'done' : 'forbidden');
  }
});

test('every command is in this test or says what guards it', () => {
  const names = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => [...readFileSync(`lib/${path}`, 'utf8').matchAll(/command\(\{\s*name: '([^']+)'/g)])
    .map((match) => match[1]);
  const covered = [...threadActs, ...newsroomActs, ...photoActs, ...articleActs].map(
    ({ act }) => act.commandName,
  );
  expect(names.length).toBeGreaterThan(10);
  expect([...names].sort()).toEqual([...new Set(covered), ...Object.keys(guardedOtherwise)].sort());
});

/** A story that is live, with a newer draft. */
async function aStory(startedBy: Actor, assigneeId: string | null): Promise<DraftView> {
  const { number, version, content } = await aPublishedArticle();
  const newer = { ...content, headline: `Newer ${newId()}` };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: newer }));
  await db().article.update({ where: { number }, data: { createdById: userIdOf(startedBy) } });
  await db().draft.update({ where: { articleNumber: number }, data: { assigneeId, stage: 'writing' } });
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
