import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startThread } from '#lib/articles/start-thread.ts';
import type { Command } from '#lib/command/command.ts';
import { editAsset } from '#lib/media/edit-asset.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { newId } from '#lib/platform/ids.ts';
import { aUser, everyRole } from '#lib/testing/people.ts';
import { articleActs } from '#lib/testing/rights/article-acts.ts';
import { newsroomActs } from '#lib/testing/rights/newsroom-acts.ts';
import { aRemark, threadActs } from '#lib/testing/rights/thread-acts.ts';
import { anAsset, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { chainStart } from './chain.ts';
import { checkLog } from './check-log.ts';
import type { EventType } from './events.ts';

withDatabase();

type User = Actor & { kind: 'user' };
type Attempt = { act: Command<unknown>; input: unknown; number?: number };

/** What the log says of commands that do one thing. One that is not here leaves one event, whatever it is. */
const eventsOf: Record<string, EventType[]> = {
  'create-article': ['article.created'],
  'hand-over-article': ['article.handed-over'],
  'claim-article': ['article.claimed'],
  'publish-article': ['article.published', 'article.updated'],
  'publish-breaking': ['article.published'],
  'link-sibling': ['article.sibling-linked'],
  'unlink-sibling': ['article.sibling-unlinked'],
  'take-sibling-in': ['article.sibling-taken-in'],
  'withdraw-article': ['article.withdrawn'],
  'start-thread': ['article.commented'],
  'add-comment': ['article.commented'],
  'resolve-thread': ['article.thread-resolved'],
  'reopen-thread': ['article.thread-reopened'],
  'delete-comment': ['article.comment-deleted'],
  'edit-asset': ['media.edited'],
  'create-tag': ['tag.created'],
  'create-author': ['author.created'],
  'save-section': ['section.saved'],
  'create-user': ['user.created'],
  'export-log': ['audit.exported'],
};

// What is typed is kept in the text and its revisions; where a thread hangs, or that links are looked at, is not a thing that
// happened.
const leaveNoEvent = new Set([
  ...[
    'open-live-text',
    'settle-live-text',
    'keep-paused-revision',
    'save-draft',
    'move-thread',
    'check-links-again',
    'save-front-draft',
    'save-letter',
  ],
]);

// Setting to what it is set to already is nothing that happened.
const settings = new Set(['set-requirement-levels', 'rename-filter', 'order-filters']);

// What happens to a schedule by the way, when something else is done to the story.
const besides = new Set<string>(['article.schedule-cancelled'] satisfies EventType[]);

// Several stories at once: each is told of once, as the same.
const ofSeveral = new Set(['schedule-together', 'move-bundle']);

// Both stories are told of it, each once.
const tellsBoth = new Set(['link-sibling', 'unlink-sibling']);

// Two things at once: a story is started, and readers have it.
const startsAStory = new Set(['publish-breaking']);

const nonsense = { nonsense: true };
const lanes = 4;
const actsOfALane = 500;
const seed = Number(environment().SEED ?? 20_261_123);

test(`each of 2,000 acts that was done is in the log once, each that was refused is not (SEED=${seed})`, async () => {
  const told = await Promise.all(Array.from({ length: lanes }, (_, lane) => workInALane(seed + lane)));
  expect(told.flat()).toEqual([]);
  let [from, isDone] = [chainStart, false];
  while (!isDone) {
    const turn = await checkLog(systemActor, from);
    expect(turn.findings).toEqual([]);
    [from, isDone] = [turn.last, turn.isDone];
  }
}, 240_000);

/** People of every role do whatever comes to their minds; answers with what the log tells wrongly. */
async function workInALane(laneSeed: number): Promise<string[]> {
  const people = await Promise.all(everyRole.map((role) => aUser(role)));
  const numbers = await Promise.all(
    people.map(
      async (person) =>
        (await aPublishedArticle({}, can(person, 'article:create') ? person : systemActor)).number,
    ),
  );
  const choices = fc.sample(
    fc.record({ who: fc.nat(), kind: fc.nat(9), which: fc.nat(), where: fc.nat(), isNonsense: fc.nat(9) }),
    { numRuns: actsOfALane, seed: laneSeed },
  );
  const wrong: string[] = [];
  for (const [at, { who, kind, which, where, isNonsense }] of choices.entries()) {
    const actor = people[who % people.length] as User;
    const number = numbers[where % numbers.length] ?? 0;
    const { act, input, ...about } = await attemptOf(kind, which, number);
    const [before, story] = [await eventsBy(actor), await theDraft(number)];
    const result = await act(actor, isNonsense === 0 ? nonsense : input);
    const told = (await eventsBy(actor)).slice(before.length);
    const events = told.filter(
      (event) => !tellsBoth.has(act.commandName) || event.articleNumber === about.number,
    );
    const hasChanged = JSON.stringify(story) !== JSON.stringify(await theDraft(number));
    const problem = problemOf(act.commandName, result.ok, events, about.number, hasChanged);
    if (problem) wrong.push(`${laneSeed}/${at} ${act.commandName} by ${actor.role}: ${problem}`);
  }
  return wrong;
}

async function attemptOf(kind: number, which: number, number: number): Promise<Attempt> {
  if (kind < 2) {
    const { act, input } = pick(newsroomActs, which);
    return { act, input: await input() };
  }
  if (kind === 2) return { act: editAsset, input: { id: (await anAsset()).id, caption: newId() } };
  if (kind < 5) {
    const thread = { number, ...succeeded(await startThread(systemActor, { number, ...aRemark })) };
    const { act, input } = pick(threadActs, which);
    return { act, input: input(thread), number };
  }
  const { act, input } = pick(articleActs, which);
  return { act, input: await inputAsItStands(async () => input(await theDraft(number))), number };
}

// Some inputs need a story of a certain state (a correction, a live one): without it there is nothing to ask for.
async function inputAsItStands(make: () => Promise<unknown>): Promise<unknown> {
  try {
    return await make();
  } catch {
    return nonsense;
  }
}

type Told = { type: string; articleNumber: number | null };

function problemOf(
  name: string,
  isDone: boolean,
  events: Told[],
  number: number | undefined,
  hasChanged: boolean,
): string | null {
  const types = events.map(({ type }) => type);
  if (!isDone) return types.length === 0 ? null : `refused, and told: ${types}`;
  if (leaveNoEvent.has(name)) return types.length === 0 ? null : `told: ${types}`;
  const own = types.filter(
    (type) => !besides.has(type) && !(startsAStory.has(name) && type === 'article.created'),
  );
  // Done a second time it changes nothing, and nothing happened.
  if (own.length === 0) {
    const isSame = number === undefined ? settings.has(name) : !hasChanged;
    return isSame ? null : 'done, and not told';
  }
  if (ofSeveral.has(name)) {
    const told = new Set(events.map(({ articleNumber }) => articleNumber));
    const isOnceOfEach = told.size === events.length && own.every((type) => type === 'article.scheduled');
    return isOnceOfEach ? null : `told of several as ${types}`;
  }
  if (own.length > 1) return `told more than once: ${types}`;
  if (number !== undefined && events.some((event) => event.articleNumber !== number))
    return 'told of another article';
  const fitting: string[] | undefined = eventsOf[name];
  return fitting && !fitting.includes(own[0] ?? '') ? `told as ${types}` : null;
}

function eventsBy(actor: User): Promise<Told[]> {
  return db().event.findMany({
    where: { actorId: actor.id },
    orderBy: { id: 'asc' },
    select: { type: true, articleNumber: true },
  });
}

function pick<Thing>(things: Thing[], which: number): Thing {
  return things[which % things.length] as Thing;
}
