import { notifyArticle } from '#lib/articles/live-notify.ts';
import type { CommandContext } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { removeEmptyLists } from './public-lists.ts';
import { dropSchedule, type Scheduled } from './schedule-steps.ts';
import { changeOf, findPast, removePublication } from './steps.ts';

/** A story on its way out of the public: why, when, and who chose the time if it happens by itself. */
export type ToTakeDown = {
  number: number;
  reason: string;
  /** What readers are told where the story stood. */
  publicNote?: string;
  now: Date;
  scheduled?: Scheduled;
};

/**
 * Takes a story from the public and puts a tombstone there; every command that withdraws does it by this step. What was
 * to happen to it by itself is taken back. The caller holds the draft and the public; one already withdrawn stays so.
 */
export async function takeDown(
  { tx, emit }: Pick<CommandContext<unknown>, 'tx' | 'emit'>,
  { number, reason, publicNote = '', now, scheduled }: ToTakeDown,
): Promise<void> {
  const { live, tombstone } = await findPast(tx, number);
  if (tombstone) return;
  if (!live)
    throw new NightdeskError('invalid', 'This story is not published: there is nothing to withdraw.');
  await removePublication(tx, live, { now, publicNote });
  const change = await changeOf(tx, live);
  await removeEmptyLists(tx, change.lists);
  await notifyArticle(tx, number, 'article');
  await dropSchedule(tx, emit, number, 'publish', 'it was withdrawn');
  if (!scheduled) await dropSchedule(tx, emit, number, 'withdraw', 'it was withdrawn');
  emit({ type: 'article.withdrawn', data: { ...change, reason, ...scheduled } });
}
