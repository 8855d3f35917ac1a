import { notifyArticle } from '#lib/articles/live-notify.ts';
import {
  assertFits,
  assertVersion,
  keepRevision,
  type LockedDraft,
  readContent,
} from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { CommandContext } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { becomeReady } from '#lib/workflow/steps.ts';
import { findEmbargo } from './embargo.ts';
import { assertPublishable } from './publish-content.ts';
import { refused } from './schedule-input.ts';
import { approvedText, type ScheduleRow, type Schedules, writeSchedule } from './schedule-steps.ts';
import type { EmbargoView } from './schedule-types.ts';
import { assertToldOrExplained } from './update-guard.ts';

/** When a text is to be published, and how it was chosen. */
export type TextAtATime = {
  at: Date;
  zone: string;
  now: Date;
  /** Only the time is another: the text stays the one that was approved. */
  keepText: boolean;
  baseVersion?: number;
  /** Why it is to go out in spite of a requirement that blocks. */
  override?: string;
  /** Why readers of a live story need not be told of what changes in it. */
  note?: string;
  /** What was coming up for it so far. */
  schedules: Schedules;
  /** With which others; `others` is how many, when the log is to say so. */
  bundle: { id: string; name: string; others?: number } | null;
};

/**
 * Sets when a draft is published by itself and makes it ready, or (`keepText`) moves what was set; every command that
 * schedules does it by this step. Throws what stands against it. The caller holds the draft and has asked for the right.
 */
export async function scheduleText(
  { tx, actor, emit }: Omit<CommandContext<unknown>, 'input'>,
  draft: LockedDraft,
  { at, zone, now, keepText, baseVersion, note = '', bundle, schedules, ...chosen }: TextAtATime,
): Promise<void> {
  const { number } = draft;
  const { publish, withdraw } = schedules;
  assertBetween(at, await findEmbargo(tx, number), withdraw);
  const text = keepText ? await textSoFar(tx, publish) : await textOfDraft(tx, draft, baseVersion);
  if (actor.kind !== 'system' && !keepText) await assertToldOrExplained(tx, number, text.content, note);
  const override = keepText ? (publish?.reason ?? '') : (chosen.override ?? '');
  const { overridden } = await assertPublishable(tx, { number, content: text.content, now: at, override });
  if (overridden.length > 0 && !keepText) authorize(actor, 'article:override');
  const kept = { reason: 'scheduled' as const, actor, now };
  const revisionId = text.revisionId ?? (await keepRevision(tx, number, text.content, kept));
  const choice = { at, zone, revisionId, reason: override, bundle };
  if (publish !== null && isSameChoice(publish, choice) && (keepText || draft.stage === 'ready')) return;
  // A time alone says nothing of the text: what was sent back stays so.
  if (!keepText) await becomeReady(tx, draft, now);
  const row = { ...choice, kind: 'publish' as const, bundleId: bundle?.id ?? null };
  await writeSchedule(tx, number, row, { before: publish, actor, now });
  await notifyArticle(tx, number, 'article');
  const { others } = bundle ?? {};
  const together = bundle && others !== undefined && { bundle: { ...bundle, others } };
  emit({
    type: 'article.scheduled',
    data: {
      ...{ number, at: at.toISOString(), zone, revisionId, moved: publish !== null },
      ...(note && { note }),
      ...together,
    },
  });
}

type Text = { content: ArticleContent; revisionId?: string };

async function textOfDraft(tx: Tx, draft: LockedDraft, baseVersion?: number): Promise<Text> {
  await assertVersion(tx, draft, baseVersion);
  assertFits(draft);
  return { content: await readContent(tx, draft.number) };
}

async function textSoFar(tx: Tx, publish: ScheduleRow | null): Promise<Text> {
  if (publish) return await approvedText(tx, publish);
  throw new NightdeskError('conflict', 'Nothing is scheduled here any more, so there is nothing to move.');
}

function isSameChoice(
  row: ScheduleRow,
  {
    at,
    zone,
    revisionId,
    reason,
    bundle,
  }: Pick<ScheduleRow, 'at' | 'zone' | 'revisionId' | 'reason' | 'bundle'>,
): boolean {
  const isSameMoment = row.at.getTime() === at.getTime() && row.zone === zone;
  const isSameText = row.revisionId === revisionId && row.reason === reason;
  return row.failedAt === null && isSameMoment && isSameText && row.bundle?.id === bundle?.id;
}

function assertBetween(at: Date, embargo: EmbargoView | null, withdraw: ScheduleRow | null): void {
  if (embargo && at < embargo.until) {
    const until = momentWords(embargo.until, embargo.zone);
    throw refused({ at: `Under embargo until ${until}. Choose that time or a later one.` });
  }
  if (withdraw && withdraw.failedAt === null && at >= withdraw.at) {
    const then = momentWords(withdraw.at, withdraw.zone);
    throw refused({
      at: `It is to be withdrawn at ${then}. Choose an earlier time, or move the withdrawal first.`,
    });
  }
}
