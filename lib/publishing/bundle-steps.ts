import { type LockedDraft, lockDraft } from '#lib/articles/steps.ts';
import type { NightdeskEvent } from '#lib/audit/events.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { wordsOfTheEnd } from './bundle-end.ts';
import { failSchedule, findSchedulesOf, type ScheduleRow, type Schedules, whyOf } from './schedule-steps.ts';

/** Stories that are published together, with the drafts that this transaction holds, in the order of their numbers. */
export type LockedBundle = {
  id: string;
  name: string;
  version: number;
  members: { draft: LockedDraft; row: ScheduleRow; schedules: Schedules }[];
};

/**
 * Holds all drafts of a bundle until commit, and the bundle; the actor may publish each of them. Null when it is over. No
 * story joins a bundle that stands, so who holds them all has all of it.
 */
export async function lockBundle(tx: Tx, actor: Actor, id: string): Promise<LockedBundle | null> {
  const rows = await tx.schedule.findMany({
    where: { bundleId: id },
    select: { articleNumber: true },
    orderBy: { articleNumber: 'asc' },
  });
  const drafts: LockedDraft[] = [];
  for (const { articleNumber } of rows)
    drafts.push(await lockDraft(tx, actor, articleNumber, 'article:publish'));
  const [bundle] = await tx.$queryRaw<{ name: string; version: number }[]>`
    SELECT name, version FROM bundles WHERE id = ${id}::uuid FOR UPDATE`;
  if (!bundle) return null;
  const numbers = drafts.map(({ number }) => number);
  const schedulesOf = await findSchedulesOf(tx, numbers);
  const members = drafts.flatMap((draft) => {
    const schedules = schedulesOf(draft.number);
    const { publish: row } = schedules;
    return row?.bundle?.id === id ? [{ draft, row, schedules }] : [];
  });
  return { id, ...bundle, members };
}

/** The numbers of a bundle's stories. */
export function numbersOf({ members }: LockedBundle): number[] {
  return members.map(({ draft }) => draft.number);
}

/** As `lockBundle`; throws `conflict` when the bundle is over, and says what became of it. */
export async function requireBundle(tx: Tx, actor: Actor, id: string): Promise<LockedBundle> {
  const bundle = await lockBundle(tx, actor, id);
  if (bundle) return bundle;
  throw new NightdeskError('conflict', await wordsOfTheEnd(tx, id));
}

/** Throws `conflict` when what is scheduled is part of a bundle: alone it is neither moved nor cancelled. */
export function refuseAlone(row: ScheduleRow | null): void {
  if (!row?.bundle) return;
  const message = `It is part of ${nameOf(row.bundle)}: take it out of the bundle, or move or cancel the bundle.`;
  throw new NightdeskError('conflict', message);
}

/** A bundle within a sentence. */
export function nameOf({ name }: { name: string }): string {
  return name ? `the bundle “${name}”` : 'a bundle';
}

/** Throws `invalid` with `message` when something was refused: a message per story, by its number. */
export function assertNoneRefused(refused: FieldErrors, message: string): void {
  if (Object.keys(refused).length > 0) throw new NightdeskError('invalid', message, { fields: refused });
}

/** Does something to one story of several and answers with why it cannot be done, after which the whole is rolled back. */
export async function refusalOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof NightdeskError) return whyOf(error);
    throw error;
  }
}

/** Marks all of a bundle as not done: each with why, or with which other held it up. `why` is by article number. */
export async function failMembers(
  tx: Tx,
  emit: (event: NightdeskEvent) => void,
  { members }: LockedBundle,
  why: FieldErrors,
): Promise<void> {
  // A story is named by its number: whoever reads of one may not be allowed to read the other.
  const holding = Object.keys(why).map((number) => `article ${number}`);
  const [only] = Object.values(why);
  const others =
    holding.length === 1
      ? `Held up by ${holding[0]} of its bundle: ${only}`
      : `Held up by ${holding.join(', ')} of its bundle.`;
  for (const { draft, row } of members)
    await failSchedule(tx, emit, draft.number, row, (why[draft.number] ?? others).slice(0, 500));
}
