import { setTimeout as wait } from 'node:timers/promises';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { disagreements, publicCount } from '#lib/testing/many-due.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { aReadyStory, aReadyText } from './desk-stories.ts';
import { percentile } from './statistics.ts';
import { type Served, whileReadersAsk } from './steady-load.ts';

/**
 * Stories that were due: seconds from the first one's time to the last publication, how late each was in ms by the times of
 * its event, how many were early, what was not as promised, and what readers got meanwhile.
 */
export type Due = {
  stories: number;
  spreadSeconds: number;
  seconds: number;
  lateness: { p50: number; p99: number; worst: number };
  early: number;
  broken: string[];
  rate: number;
  served: Served;
};

type Scheduled = { number: number; at: Date };

const readersPerSecond = 200;
const leastAhead = 15_000;
const patience = 300_000;

/** Schedules so many stories over so many seconds, and lets the newsroom's own process publish them while readers ask. */
export async function measureDue(address: string, stories: number, spreadSeconds: number): Promise<Due> {
  const paths = await pagesAsked();
  const due = await scheduleStories(stories, spreadSeconds);
  const first = due[0]?.at.getTime() ?? 0;
  await wait(Math.max(0, first - Date.now() - 3000));
  const urls = paths.map((path) => address + path);
  const { served } = await whileReadersAsk(urls, readersPerSecond, () => untilPublic(due));
  const events = await db().$queryRaw<{ late: number; at: Date }[]>`
    SELECT extract(epoch FROM e.at - (e.data->>'scheduledFor')::timestamptz)::float8 * 1000 AS late, e.at
    FROM events e WHERE e.type = 'article.published' AND e.article_number = ANY(${due.map(({ number }) => number)}::int[])`;
  const late = events.map((event) => event.late);
  return {
    stories,
    spreadSeconds,
    seconds: (Math.max(...events.map(({ at }) => at.getTime())) - first) / 1000,
    lateness: { p50: percentile(late, 0.5), p99: percentile(late, 0.99), worst: Math.max(...late) },
    early: late.filter((milliseconds) => milliseconds < 0).length,
    broken: await disagreements(due),
    rate: readersPerSecond,
    served,
  };
}

async function pagesAsked(): Promise<string[]> {
  const [row] = await db().$queryRaw<{ path: string; section: string }[]>`
    SELECT p.path, l.slug AS section FROM publications p JOIN publication_listings l USING (article_number)
    WHERE l.kind = 'section' ORDER BY p.first_published_at DESC LIMIT 1`;
  if (!row) throw new Error('The newsroom under the bench has no article.');
  return ['/', `/${row.section}`, row.path];
}

// Their times are not in the order of their numbers; those of one second are published in the order of their numbers.
async function scheduleStories(count: number, spreadSeconds: number): Promise<Scheduled[]> {
  const text = await aReadyText();
  const began = Date.now();
  const numbers: number[] = [];
  for (let at = 0; at < count; at += 1)
    numbers.push((await aReadyStory(text, `Due story ${began} ${at}`)).number);
  const from = Math.ceil((Date.now() + leastAhead + (Date.now() - began)) / 1000) * 1000;
  const due = numbers.map((number, index) => ({
    number,
    at: new Date(from + Math.floor((((index * 7919) % count) / count) * spreadSeconds * 1000)),
  }));
  for (const { number, at } of due)
    succeeded(await scheduleArticle(systemActor, { number, at: at.toISOString(), zone: 'UTC' }));
  return due.sort((one, other) => one.at.getTime() - other.at.getTime() || one.number - other.number);
}

async function untilPublic(due: Scheduled[]): Promise<void> {
  const last = (due.at(-1)?.at.getTime() ?? 0) + patience;
  while ((await publicCount(due)) < due.length) {
    if (Date.now() > last) throw new Error(`Not all of ${due.length} stories that were due are public.`);
    await wait(500);
  }
}
