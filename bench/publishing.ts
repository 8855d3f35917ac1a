import { findDraft } from '#lib/articles/queries.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { wireEffects } from '#lib/wiring/wire-effects.ts';
import { connectionsToAll, get } from './fetch-page.ts';
import { percentile } from './statistics.ts';

/** Publish calls: milliseconds, and how many answers after the call still showed the old text on any process. */
export type Publishing = { calls: number; p50: number; p95: number; oldTexts: number; lookups: number };

const turns = 60;
// Not counted: the first calls of a process that has just started compile their queries.
const warmUp = 10;

/** Updates a live article again and again; after each answer every delivery process is asked for its page and the front at once. */
export async function measurePublishing(address: string, processes: number): Promise<Publishing> {
  wireEffects();
  const agents = await connectionsToAll(address, processes * 2);
  const publication = await db().publication.findFirstOrThrow({
    orderBy: { firstPublishedAt: 'desc' },
    select: { articleNumber: true, path: true },
  });
  const times: number[] = [];
  let oldTexts = 0;
  let lookups = 0;
  for (let turn = -warmUp; turn < turns; turn += 1) {
    const words = `Bench headline, turn ${turn}`;
    const baseVersion = await change(publication.articleNumber, words);
    await Promise.all(agents.map((agent) => get(address + publication.path, 'br', agent)));
    const began = performance.now();
    const result = await publishArticle(systemActor, { number: publication.articleNumber, baseVersion });
    if (turn >= 0) times.push(performance.now() - began);
    if (!result.ok) throw new Error(`publishing failed: ${result.error.message}`);
    for (const path of [publication.path, '/']) {
      const seen = await Promise.all(agents.map((agent) => get(address + path, 'br', agent)));
      lookups += seen.length;
      oldTexts += seen.filter((page) => !page.text.includes(words)).length;
    }
  }
  for (const agent of agents) agent.destroy();
  return { calls: turns, p50: percentile(times, 0.5), p95: percentile(times, 0.95), oldTexts, lookups };
}

async function change(number: number, headline: string): Promise<number> {
  const draft = await findDraft(systemActor, number);
  if (!draft) throw new Error(`there is no article ${number}`);
  const content = { ...draft.content, headline };
  const saved = await saveDraft(systemActor, { number, baseVersion: draft.version, content });
  if (!saved.ok) throw new Error(`saving failed: ${saved.error.message}`);
  return saved.value.version;
}
