import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { type ArticleContent, stages } from '#lib/articles/types.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import type { Result } from '#lib/platform/errors.ts';
import { type DeskProcess, startDeskProcess } from '#lib/testing/desk-process.ts';
import { aUser } from '#lib/testing/people.ts';
import { scheduleOf } from '#lib/testing/scheduled-stories.ts';
import { aCompleteText, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { type Act, begun, nextOf, type Standing } from '#lib/testing/workflow-model.ts';

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

const who = fc.constantFrom('reporter' as const, 'editor' as const);
// What leads somewhere is tried more often than what is refused.
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      by: who,
      to: fc.constantFrom(...stages, 'ready' as const),
      isHeld: fc.boolean(),
      note: fc.constantFrom('', 'Because'),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'claim', by: 'reporter' }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['publish', 'publish', 'withdraw', 'withdraw', 'restore', 'restore'] as const),
        ...(['schedule', 'schedule', 'schedule', 'cancel'] as const),
      ),
      by: fc.constantFrom('editor', 'editor', 'editor', 'editor', 'reporter'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('embargo' as const),
      by: who,
      isSet: fc.constantFrom(true, false, false),
    }),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ do: 'due', by: 'clock' }) },
);

/** One act, two at once in two processes, a change of the text, or the coming of what was scheduled. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(act) },
  { weight: 4, arbitrary: fc.tuple(act, act) },
  { weight: 2, arbitrary: fc.constant('write' as const) },
  { weight: 2, arbitrary: fc.constant('wait' as const) },
);

test('whatever two people and the clock try, one after the other or at once, a story stands as the rules say', {
  timeout: Math.max(60_000, runs * 5000),
}, async () => {
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 90 }), async (acts) => {
      const number = await aStory();
      let standing = begun;
      for (const each of acts) {
        standing = await tryStep(number, standing, each);
        steps += 1;
      }
      await assertLogAgrees(number);
    }),
    { numRuns: runs, seed, endOnFailure: false, interruptAfterTimeLimit: Math.max(50_000, runs * 5000) },
  );
  expect(steps).toBeGreaterThan(runs * 50 - 1);
});

async function tryStep(
  number: number,
  before: Standing,
  each: 'write' | 'wait' | [Act] | [Act, Act],
): Promise<Standing> {
  if (each === 'write') return await write(number, before);
  if (each === 'wait') {
    await db().schedule.updateMany({
      where: { articleNumber: number, failedAt: null },
      data: { at: new Date(Date.now() - 1000) },
    });
    const { coming } = before;
    return coming?.state === 'waiting' ? { ...before, coming: { ...coming, state: 'due' } } : before;
  }
  const inputs = await Promise.all(each.map((one) => inputOf(number, one)));
  const results = await Promise.all(
    each.map((one, at) => desks[at % 2]?.run(one.do, people[one.by], inputs[at])),
  );
  const answers = results.map(answerOf);
  const after = await standingOf(number);
  const allowed = ordersOf(each).map((order) => outcomeOf(before, each, order));
  expect(allowed, `${JSON.stringify(each)} upon ${JSON.stringify(before)}`).toContainEqual({
    answers,
    after,
  });
  return after;
}

function ordersOf(acts: Act[]): number[][] {
  return acts.length === 1
    ? [[0]]
    : [
        [0, 1],
        [1, 0],
      ];
}

function outcomeOf(before: Standing, acts: Act[], order: number[]) {
  const answers: string[] = [];
  let after = before;
  for (const at of order) {
    const one = acts[at];
    if (!one) continue;
    const next = nextOf(after, one);
    answers[at] = next.answer;
    after = next.after;
  }
  return { answers, after };
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

async function inputOf(number: number, one: Act): Promise<object> {
  const at = (days: number) => ({ at: new Date(Date.now() + days * day).toISOString(), zone: 'UTC' });
  switch (one.do) {
    case 'move':
      return { number, stage: one.to, note: one.note, assigneeId: one.isHeld ? idOf('reporter') : null };
    case 'schedule':
      return { number, ...at(3) };
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

function idOf(name: 'reporter'): string {
  const person = people[name];
  return person.kind === 'user' ? person.id : '';
}

function answerOf(result: Result<unknown> | undefined): string {
  return result?.ok ? 'ok' : (result?.error.code ?? 'nothing');
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

/** The log alone tells what readers have: the last public event, and its revision. */
async function assertLogAgrees(number: number): Promise<void> {
  const last = await db().event.findFirst({
    where: {
      articleNumber: number,
      type: {
        in: ['article.published', 'article.updated', 'article.withdrawn', 'article.restored-to-public'],
      },
    },
    orderBy: { id: 'desc' },
  });
  const publication = await db().publication.findUnique({ where: { articleNumber: number } });
  const told =
    last && last.type !== 'article.withdrawn' ? (last.data as { revisionId: string }).revisionId : null;
  expect(publication?.revisionId ?? null).toBe(told);
}
