import type { Tx } from '#lib/platform/db.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { refused } from './schedule-input.ts';
import type { EmbargoView } from './schedule-types.ts';

/** The article's embargo, whether it still holds or has ended; null when there is none. */
export async function findEmbargo(tx: Tx, number: number): Promise<EmbargoView | null> {
  const draft = await tx.draft.findUnique({
    where: { articleNumber: number },
    select: { embargoUntil: true, embargoZone: true, embargoNote: true },
  });
  if (!draft?.embargoUntil) return null;
  return { until: draft.embargoUntil, zone: draft.embargoZone, note: draft.embargoNote };
}

/**
 * Throws `invalid` at the field `embargo` while one is in force by the database's clock, for Nightdesk itself too. A
 * trigger on `publications` refuses what does not ask here.
 */
export async function refuseUnderEmbargo(tx: Tx, number: number): Promise<void> {
  const rows = await tx.$queryRaw<{ until: Date; zone: string }[]>`
    SELECT embargo_until AS until, embargo_zone AS zone FROM drafts
    WHERE article_number = ${number} AND embargo_until > clock_timestamp()`;
  const embargo = rows[0];
  if (!embargo) return;
  const until = momentWords(embargo.until, embargo.zone);
  throw refused({
    embargo: `Under embargo until ${until}. Schedule it for then, or lift the embargo first.`,
  });
}
