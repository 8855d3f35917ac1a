import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import type { Result } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { type DeskProcess, startDeskProcess } from '#lib/testing/desk-process.ts';
import { aUser } from '#lib/testing/people.ts';
import { scheduleOf } from '#lib/testing/scheduled-stories.ts';
import { aCompleteText, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { type Step, step } from '#lib/testing/workflow-acts.ts';
import {
  type Act,
  begun,
  type Newsroom,
  nextOf,
  type Standing,
  type Which,
} from '#lib/testing/workflow-model.ts';

withDatabase();

// A run of many: MODEL_RUNS=2000 MODEL_SEED=7 (npm run soak).
const runs = Number(environment().MODEL_RUNS ?? 8);
const seed = Number(environment().MODEL_SEED ?? 20_261_123);

let desks: DeskProcess[] = [];
let people: Record<'reporter' | 'editor' | 'clock', Actor>;
let text: ArticleContent;

beforeAll(async () => {
  desks = await Promise.all([startDeskProcess(), startDeskProcess()]);
  people = { reporter: await aUser('reporter'), editor: await aUser('editor'), clock: systemActor };
  text = await aCompleteText();
});

afterAll(async () => {
  await Promise.all(desks.map((desk) => desk.end()));
});

test('whatever two people and the clock try, one after the other or at once, stories stand as the rules say', {
  timeout: Math.max(60_000, runs * 5000),
}, async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 90 }), async (acts) => {
      const numbers = { story: await aStory(), other: await aStory() };
      let standing = begun;
      for (const each of acts) {
        standing = await tryStep(numbers, standing, each);
        steps += 1;
      }
      for (const number of Object.values(numbers)) await assertLogAgrees(number);
    }),
    { numRuns: runs, seed, endOnFailure: false, interruptAfterTimeLimit: Math.max(50_000, runs * 5000) },
  );
  expect(steps).toBeGreaterThan(runs * 50 - 1);
  expect(await db().bundle.count({ where: { schedules: { none: {} } } })).toBe(0);
});

type Numbers = Record<Which, number>;

async function tryStep(numbers: Numbers, before: Newsroom, each: Step): Promise<Newsroom> {
  if (each === 'wait') return await letTimesCome(numbers, before);
  if ('write' in each) {
    const story = await write(numbers[each.write], before.stories[each.write]);
    return { ...before, stories: { ...before.stories, [each.write]: story } };
  }
  const inputs = await Promise.all(each.map((one) => inputOf(numbers, one)));
  const results = await Promise.all(
    each.map((one, at) => desks[at % 2]?.run(one.do, people[one.by], inputs[at])),
  );
  const answers = results.map(answerOf);
  const after = await newsroomOf(numbers);
  const allowed = ordersOf(each).map((order) => outcomeOf(before, each, order));
  expect(allowed, `${JSON.stringify(each)} upon ${JSON.stringify(before)}`).toContainEqual({
    answers,
    after,
  });
  return after;
}

async function letTimesCome({ story, other }: Numbers, before: Newsroom): Promise<Newsroom> {
  await db().schedule.updateMany({
    where: { articleNumber: { in: [story, other] }, failedAt: null },
    data: { at: new Date(Date.now() - 1000) },
  });
  const come = (one: Standing): Standing =>
    one.coming?.state === 'waiting' ? { ...one, coming: { ...one.coming, state: 'due' } } : one;
  return { ...before, stories: { story: come(before.stories.story), other: come(before.stories.other) } };
}

function ordersOf(acts: Act[]): number[][] {
  return acts.length === 1
    ? [[0]]
    : [
        [0, 1],
        [1, 0],
      ];
}

function outcomeOf(before: Newsroom, acts: Act[], order: number[]) {
  const answers: string[] = [];
  let after = before;
  for (const at of order) {
    const one = acts[at];
    if (!one) continue;
    const next = nextOf(after, one);
    answers[at] = next.answer;
    after = next.after;
  }
  // With the step over, everybody knows the bundle.
  return { answers, after: { ...after, bundle: after.bundle && 'known' } };
}

async function aStory(): Promise<number> {
  const { number } = succeeded(await createArticle(people.reporter, {}));
  const content = contentOf(number, 0);
  succeeded(await saveDraft(people.reporter, { number, baseVersion: 1, content }));
  return number;
}

async function write(number: number, before: Standing): Promise<Standing> {
  const { version } = await theDraft(number);
  const content = contentOf(number, before.text + 1);
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content }));
  return { ...before, text: before.text + 1 };
}

// Letters alone: a figure that changes in a live story would have to be explained.
function contentOf(number: number, text_: number): ArticleContent {
  return { ...text, slug: `model-${number}`, standfirst: `the text called ${'x'.repeat(text_)}.` };
}

function textIn(standfirst: string): number {
  return standfirst.length - 'the text called .'.length;
}

const day = 86_400_000;

async function inputOf(numbers: Numbers, one: Act): Promise<object> {
  const at = (days: number) => ({ at: new Date(Date.now() + days * day).toISOString(), zone: 'UTC' });
  if (!('on' in one)) {
    if (one.do === 'together') return { numbers: Object.values(numbers), ...at(3) };
    const bundle = await bundleOf(numbers);
    if (one.do === 'due-bundle') return bundle;
    return { id: bundle.id, ...(one.do === 'move-bundle' && { ...at(3), keepText: one.keepText }) };
  }
  const number = numbers[one.on];
  switch (one.do) {
    case 'move':
      return { number, stage: one.to, note: one.note, assigneeId: one.isHeld ? idOf('reporter') : null };
    case 'schedule':
      // Another time than any bundle's: at its own time a story of a bundle may be given another text.
      return { number, ...at(4) };
    case 'cancel':
      return { number, kind: 'publish' };
    case 'embargo':
      return { number, ...at(2), ...(!one.isSet && { at: null }) };
    case 'due':
      return { number, version: (await scheduleOf(number))?.version ?? 1 };
    default:
      return { number };
  }
}

async function bundleOf({ story }: Numbers): Promise<{ id: string; version: number }> {
  const id = (await scheduleOf(story))?.bundleId;
  const bundle = id && (await db().bundle.findUnique({ where: { id }, select: { id: true, version: true } }));
  return bundle || { id: newId(), version: 1 };
}

function idOf(name: 'reporter'): string {
  const person = people[name];
  return person.kind === 'user' ? person.id : '';
}

function answerOf(result: Result<unknown> | undefined): string {
  return result?.ok ? 'ok' : (result?.error.code ?? 'nothing');
}

async function newsroomOf({ story, other }: Numbers): Promise<Newsroom> {
  const bundle = (await scheduleOf(story))?.bundleId ?? null;
  expect((await scheduleOf(other))?.bundleId ?? null, 'nobody waits in a bundle alone').toBe(bundle);
  return {
    stories: { story: await standingOf(story), other: await standingOf(other) },
    bundle: bundle === null ? null : 'known',
  };
}

async function standingOf(number: number): Promise<Standing> {
  const draft = await db().draft.findUniqueOrThrow({
    where: { articleNumber: number },
    select: {
      stage: true,
      assigneeId: true,
      embargoUntil: true,
      standfirst: true,
      article: {
        select: {
          publication: { select: { standfirst: true } },
          tombstone: { select: { revisionId: true } },
        },
      },
    },
  });
  const { publication, tombstone } = draft.article;
  const coming = await scheduleOf(number);
  const textOf = async (revisionId: string | null | undefined) => {
    const revision = await db().revision.findUniqueOrThrow({ where: { id: revisionId ?? '' } });
    return textIn((revision.content as { standfirst: string }).standfirst);
  };
  return {
    stage: draft.stage,
    isHeld: draft.assigneeId !== null,
    text: textIn(draft.standfirst),
    live: publication ? textIn(publication.standfirst) : null,
    withdrawn: tombstone ? await textOf(tombstone.revisionId) : null,
    coming: coming && {
      text: await textOf(coming.revisionId),
      state: coming.failedAt ? 'failed' : coming.at <= new Date() ? 'due' : 'waiting',
    },
    isUnderEmbargo: draft.embargoUntil !== null,
  };
}

/** The log alone tells what readers have and whether something is to come: the last event of each, and its revision. */
async function assertLogAgrees(number: number): Promise<void> {
  const lastOf = (types: string[]) =>
    db().event.findFirst({ where: { articleNumber: number, type: { in: types } }, orderBy: { id: 'desc' } });
  const published = ['article.published', 'article.updated'];
  const last = await lastOf([...published, 'article.withdrawn', 'article.restored-to-public']);
  const publication = await db().publication.findUnique({ where: { articleNumber: number } });
  const told =
    last && last.type !== 'article.withdrawn' ? (last.data as { revisionId: string }).revisionId : null;
  expect(publication?.revisionId ?? null).toBe(told);
  const [waits, failed] = ['article.scheduled', 'article.schedule-failed'];
  const coming = await lastOf([...published, waits, failed, 'article.schedule-cancelled']);
  const row = await scheduleOf(number);
  const state = row ? (row.failedAt ? failed : waits) : null;
  expect([waits, failed].includes(coming?.type ?? '') ? coming?.type : null).toBe(state);
}
