import { articleNumber, draftVersion } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { assertFits, assertVersion, keepRevision, lockDraft, readContent } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { becomeReady } from '#lib/workflow/steps.ts';
import { findEmbargo } from './embargo.ts';
import { assertPublishable } from './publish-content.ts';
import { assertToCome, instantOfWhen, refused, whenInput } from './schedule-input.ts';
import { findSchedules, type ScheduleRow, writeSchedule } from './schedule-steps.ts';
import type { EmbargoView } from './schedule-types.ts';

const scheduleInput = whenInput.extend({ number: articleNumber, baseVersion: draftVersion.optional() });

/**
 * Sets when the draft as it is now will be published by itself, and makes it ready; done again, it moves it. What is
 * published then is this text, whatever is typed later (docs/decisions/0141).
 */
export const scheduleArticle = command({
  name: 'schedule-article',
  input: scheduleInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, zone } = input;
    const draft = await lockDraft(tx, actor, number, 'article:publish');
    await assertVersion(tx, draft, input.baseVersion);
    assertFits(draft);
    const now = await databaseNow(tx);
    const at = instantOfWhen(input);
    assertToCome(at, now, zone);
    const { publish, withdraw } = await findSchedules(tx, number);
    assertBetween(at, await findEmbargo(tx, number), withdraw);
    const content = await readContent(tx, number);
    await assertPublishable(tx, { number, content, now: at });
    const revisionId = await keepRevision(tx, number, content, { reason: 'scheduled', actor, now });
    const isSame = publish !== null && isSameChoice(publish, { at, zone, revisionId });
    if (isSame && draft.stage === 'ready') return { number, at };
    await becomeReady(tx, draft, now);
    const chosen = { kind: 'publish' as const, at, zone, revisionId };
    await writeSchedule(tx, number, chosen, { before: publish, actor, now });
    await notifyArticle(tx, number, 'article');
    emit({
      type: 'article.scheduled',
      data: { number, at: at.toISOString(), zone, revisionId, moved: publish !== null },
    });
    return { number, at };
  },
});

function isSameChoice(row: ScheduleRow, chosen: Pick<ScheduleRow, 'at' | 'zone' | 'revisionId'>): boolean {
  const { at, zone, revisionId } = chosen;
  const isSameMoment = row.at.getTime() === at.getTime() && row.zone === zone;
  return row.failedAt === null && isSameMoment && row.revisionId === revisionId;
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
