import { setTimeout as pause } from 'node:timers/promises';
import { db } from '#lib/platform/db.ts';

const longestWait = 2000;
const pauses = [2, 3, 4, 5, 8, 12, 20, 30];

/**
 * Waits until every delivery instance that is alive has dropped what event `id` and those before it changed: from then on
 * nobody is given the old text. At most two seconds: an instance that is gone must not hold up the desk. Says whether all did.
 */
export async function waitForDelivery(id: bigint): Promise<boolean> {
  const deadline = performance.now() + longestWait;
  for (let turn = 0; ; turn += 1) {
    const behind = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM delivery_instances
      WHERE applied_event < ${id} AND seen_at > clock_timestamp() - interval '3 seconds'`;
    if (Number(behind[0]?.count ?? 0) === 0) return true;
    if (performance.now() > deadline) return false;
    await pause(pauses[Math.min(turn, pauses.length - 1)]);
  }
}
