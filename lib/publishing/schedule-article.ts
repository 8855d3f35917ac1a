import { z } from 'zod';
import { articleNumber, draftVersion } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import {
  assertFits,
  assertVersion,
  keepRevision,
  type LockedDraft,
  lockDraft,
  readContent,
} from '#lib/articles/steps.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { noteInput } from '#lib/workflow/input.ts';
import { becomeReady } from '#lib/workflow/steps.ts';
import { reasonForNoNote } from './correction-input.ts';
import { findEmbargo } from './embargo.ts';
import { assertPublishable } from './publish-content.ts';
import { assertToCome, instantOfWhen, refused, whenInput } from './schedule-input.ts';
import { approvedText, findSchedules, type ScheduleRow, writeSchedule } from './schedule-steps.ts';
import type { EmbargoView } from './schedule-types.ts';
import { assertToldOrExplained } from './update-guard.ts';

const scheduleInput = whenInput.extend({
  number: articleNumber,
  baseVersion: draftVersion.optional(),
  /** Only the time is another: the text stays the one that was approved. */
  keepText: z.boolean().default(false),
  /** Why it is to go out in spite of a requirement that blocks. */
  override: noteInput.default(''),
  /** Why readers of a live story need not be told of what changes in it. */
  note: reasonForNoNote,
});

/**
 * Sets when the draft as it is now will be published by itself, and makes it ready; done again, it moves it. What is
 * published then is this text, whatever is typed later (docs/decisions/0141).
 */
export const scheduleArticle = command({
  name: 'schedule-article',
  input: scheduleInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, zone, keepText } = input;
    const draft = await lockDraft(tx, actor, number, 'article:publish');
    const now = await databaseNow(tx);
    const at = instantOfWhen(input);
    assertToCome(at, now, zone);
    const { publish, withdraw } = await findSchedules(tx, number);
    assertBetween(at, await findEmbargo(tx, number), withdraw);
    const text = keepText ? await textSoFar(tx, publish) : await textOfDraft(tx, draft, input.baseVersion);
    if (actor.kind !== 'system' && !keepText)
      await assertToldOrExplained(tx, number, text.content, input.note);
    const override = keepText ? (publish?.reason ?? '') : input.override;
    const { overridden } = await assertPublishable(tx, { number, content: text.content, now: at, override });
    if (overridden.length > 0 && !keepText) authorize(actor, 'article:override');
    const kept = { reason: 'scheduled' as const, actor, now };
    const revisionId = text.revisionId ?? (await keepRevision(tx, number, text.content, kept));
    const isSame = publish !== null && isSameChoice(publish, { at, zone, revisionId, reason: override });
    if (isSame && (keepText || draft.stage === 'ready')) return { number, at };
    // A time alone says nothing of the text: what was sent back stays so.
    if (!keepText) await becomeReady(tx, draft, now);
    const chosen = { kind: 'publish' as const, at, zone, revisionId, reason: override };
    await writeSchedule(tx, number, chosen, { before: publish, actor, now });
    await notifyArticle(tx, number, 'article');
    emit({
      type: 'article.scheduled',
      data: {
        number,
        at: at.toISOString(),
        zone,
        revisionId,
        moved: publish !== null,
        ...(input.note && { note: input.note }),
      },
    });
    return { number, at };
  },
});

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
  chosen: Pick<ScheduleRow, 'at' | 'zone' | 'revisionId' | 'reason'>,
): boolean {
  const { at, zone, revisionId, reason } = chosen;
  const isSameMoment = row.at.getTime() === at.getTime() && row.zone === zone;
  return row.failedAt === null && isSameMoment && row.revisionId === revisionId && row.reason === reason;
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
