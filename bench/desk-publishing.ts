import { systemActor } from '#lib/permissions/actor.ts';
import type { Result } from '#lib/platform/errors.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { publishTogether } from '#lib/publishing/publish-together.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { aReadyStory, aReadyText } from './desk-stories.ts';
import { percentile } from './statistics.ts';

/** Calls of one kind, in ms. */
export type Calls = { calls: number; p50: number; p95: number };

/** First publications of new stories one by one, and of several together. */
export type FirstPublications = { alone: Calls; together: Calls; inOne: number };

const turns = 60;
const turnsTogether = 10;
// Not counted: the first calls of a process that has just started compile their queries.
const warmUp = 10;
const inOne = 20;

/** Publishes new stories, one by one and twenty at once. */
export async function measureFirstPublications(): Promise<FirstPublications> {
  const text = await aReadyText();
  const began = Date.now();
  const story = async (name: string) => await aReadyStory(text, `First story ${began} ${name}`);
  const alone = await callsOf(turns, warmUp, async (turn) => {
    const { number, version } = await story(String(turn));
    return () => publishArticle(systemActor, { number, baseVersion: version });
  });
  const together = await callsOf(turnsTogether, 1, async (turn) => {
    const numbers: number[] = [];
    while (numbers.length < inOne) numbers.push((await story(`together ${turn} ${numbers.length}`)).number);
    return () => publishTogether(systemActor, { numbers });
  });
  return { alone, together, inOne };
}

async function callsOf(
  counted: number,
  uncounted: number,
  prepare: (turn: number) => Promise<() => Promise<Result<unknown>>>,
): Promise<Calls> {
  const times: number[] = [];
  for (let turn = -uncounted; turn < counted; turn += 1) {
    const call = await prepare(turn + uncounted);
    const began = performance.now();
    const result = await call();
    if (turn >= 0) times.push(performance.now() - began);
    succeeded(result);
  }
  return { calls: counted, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
