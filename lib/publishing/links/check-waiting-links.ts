import { setTimeout as wait } from 'node:timers/promises';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { db } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { Outside } from '#lib/platform/outbound-fetch.ts';
import { defineLimit } from '#lib/platform/rate-limit.ts';
import { levelOf } from '#lib/workflow/requirement-table.ts';
import { readLevels } from '#lib/workflow/steps.ts';
import { askLink, type LinkOutcome } from './ask-link.ts';
import { isOwnAddress } from './own-addresses.ts';

/**
 * One turn: in which world, and whether it is to end soon. `offline` is kept from turn to turn, so that a machine without a
 * network does not try on and on; on the clock of performance.now().
 */
export type Turn = { outside?: Outside; isEnding?: () => boolean; offline?: { until: number } };

// What is being asked by this process.
const asking = new Map<string, Promise<LinkOutcome | 'no-names'>>();

type Claimed = { number: number; addresses: string[]; freshSince: Date | null; until: Date };

const lanes = 4;
const mostAtOnce = 20;
const restWhileOffline = 60_000;
// One request a second to any one server, counted in the database for all processes together.
const perServer = defineLimit('links', 1, 1);

/**
 * Looks whether the links of stories that are due answer, four stories at a time; nothing is asked of anybody while the
 * requirement is off. Answers `offline` when this machine finds no names and stories wait for that. Any number of processes
 * may run it at once; a story whose process died is due again after five minutes.
 */
export async function checkWaitingLinks(turn: Turn = {}): Promise<'done' | 'offline'> {
  if (levelOf('links', await readLevels(db())) === 'off') return 'done';
  const ends = await Promise.all(Array.from({ length: lanes }, () => workInALane(turn)));
  await db().$executeRaw`DELETE FROM link_checks WHERE checked_at < clock_timestamp() - interval '30 days'`;
  return ends.includes('offline') ? 'offline' : 'done';
}

async function workInALane(turn: Turn): Promise<'done' | 'offline'> {
  let end: 'done' | 'offline' = 'done';
  for (let story = await claimStory(); story; story = await claimStory()) {
    const waiting = await addressesToAsk(story);
    const outcome = await askAll(story, waiting.slice(0, mostAtOnce), turn);
    if (outcome === 'offline') end = outcome;
    if (outcome === 'done' && waiting.length <= mostAtOnce) await release(story, '1 day');
    else await release(story, outcome === 'offline' ? '10 minutes' : '0');
    // Our own stories among its links are known in any case.
    await notifyArticle(db(), story.number, 'article');
    if (turn.isEnding?.()) return end;
  }
  return end;
}

async function askAll(story: Claimed, addresses: string[], turn: Turn): Promise<'done' | 'offline' | 'left'> {
  for (const address of addresses) {
    if (turn.isEnding?.()) return 'left';
    if (turn.offline && performance.now() < turn.offline.until) return 'offline';
    // Another story with the same link may have been faster.
    if (!asking.has(address) && (await addressesToAsk(story, [address])).length === 0) continue;
    if ((await askTogether(address, turn)) !== 'no-names') continue;
    if (turn.offline) turn.offline.until = performance.now() + restWhileOffline;
    return 'offline';
  }
  return 'done';
}

/** Takes the story that has waited longest; who else looks finds the next one. */
async function claimStory(): Promise<Claimed | null> {
  const rows = await db().$queryRaw<Claimed[]>`
    UPDATE draft_links SET due_at = clock_timestamp() + interval '5 minutes'
    WHERE article_number = (
      SELECT article_number FROM draft_links WHERE due_at <= clock_timestamp()
      ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING article_number AS number, addresses, fresh_since AS "freshSince", due_at AS until`;
  return rows[0] ?? null;
}

/** Lets a claimed story go until it is due again: never, once readers had it. A text that has changed meanwhile is due as it says. */
async function release({ number, until }: Claimed, after: string): Promise<void> {
  await db().$executeRaw`
    UPDATE draft_links l SET due_at = CASE
      WHEN ${after} = '1 day' AND (EXISTS (SELECT FROM publications p WHERE p.article_number = l.article_number)
        OR EXISTS (SELECT FROM tombstones t WHERE t.article_number = l.article_number)) THEN NULL
      ELSE clock_timestamp() + ${after}::interval END
    WHERE article_number = ${number} AND due_at = ${until}::timestamptz`;
}

async function addressesToAsk(
  { addresses, freshSince }: Claimed,
  among: string[] = addresses,
): Promise<string[]> {
  const elsewhere = among.filter((address) => !isOwnAddress(address));
  const rows = await db().$queryRaw<{ address: string }[]>`
    SELECT a.address FROM unnest(${elsewhere}::text[]) WITH ORDINALITY AS a (address, place)
    LEFT JOIN link_checks c ON c.hash = sha256(convert_to(a.address, 'UTF8'))
    WHERE c.checked_at IS NULL
      OR c.checked_at < greatest(clock_timestamp() - interval '1 day', ${freshSince}::timestamptz)
    ORDER BY a.place`;
  return rows.map(({ address }) => address);
}

/** Asks an address and writes down what became of it; who wants to know of it meanwhile waits for the same answer. */
function askTogether(address: string, { outside }: Turn): Promise<LinkOutcome | 'no-names'> {
  const under = asking.get(address);
  if (under !== undefined) return under;
  const answer = (async () => {
    const outcome = await askLink(address, { ...(outside && { outside }), before: untilItsTurn });
    if (outcome !== 'no-names') await writeCheck(address, outcome);
    return outcome;
  })().finally(() => asking.delete(address));
  asking.set(address, answer);
  return answer;
}

async function writeCheck(address: string, { status, reason, movedTo }: LinkOutcome): Promise<void> {
  await db().$executeRaw`
    INSERT INTO link_checks (hash, address, status, reason, moved_to, checked_at)
    VALUES (sha256(convert_to(${address}, 'UTF8')), ${address}, ${status}::link_status, ${reason}, ${movedTo}, clock_timestamp())
    ON CONFLICT (hash) DO UPDATE SET status = EXCLUDED.status, reason = EXCLUDED.reason,
      moved_to = EXCLUDED.moved_to, checked_at = EXCLUDED.checked_at`;
}

async function untilItsTurn({ hostname }: URL): Promise<void> {
  for (;;) {
    try {
      return await perServer.count(hostname.slice(0, 200));
    } catch (error) {
      if (!(error instanceof NightdeskError)) throw error;
      await wait((error.retryAfterSeconds ?? 1) * 1000);
    }
  }
}
