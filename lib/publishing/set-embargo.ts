import { z } from 'zod';
import { articleNumber } from '#lib/articles/input.ts';
import { notifyArticle } from '#lib/articles/live-notify.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { findEmbargo } from './embargo.ts';
import { assertToCome, instantOfWhen, refused, whenInput } from './schedule-input.ts';
import { findSchedules } from './schedule-steps.ts';
import type { EmbargoView } from './schedule-types.ts';
import { findPast } from './steps.ts';

const embargoInput = whenInput.extend({
  number: articleNumber,
  /** Null lifts it. */
  at: whenInput.shape.at.nullable(),
  note: z.string().max(200, 'A note has at most 200 characters.').transform(cleanLine).default(''),
});

/** Sets until when nothing and nobody can make the article public, or lifts it. Doing it twice changes nothing. */
export const setEmbargo = command({
  name: 'set-embargo',
  input: embargoInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, zone, note } = input;
    await lockDraft(tx, actor, number, 'article:embargo');
    const before = await findEmbargo(tx, number);
    if (input.at === null) {
      if (!before) return { number, until: null };
      await writeEmbargo(tx, number, null);
      emit({ type: 'article.embargo-lifted', data: { number } });
      return { number, until: null };
    }
    const until = instantOfWhen({ ...input, at: input.at });
    assertToCome(until, await databaseNow(tx), zone);
    if ((await findPast(tx, number)).live)
      throw refused({ at: 'Readers already have this story: an embargo cannot hold any more.' });
    await assertNothingSooner(tx, number, until);
    const isSameMoment = before?.until.getTime() === until.getTime() && before.zone === zone;
    if (isSameMoment && before.note === note) return { number, until };
    await writeEmbargo(tx, number, { until, zone, note });
    emit({ type: 'article.embargo-set', data: { number, until: until.toISOString(), zone } });
    return { number, until };
  },
});

async function writeEmbargo(tx: Tx, number: number, embargo: EmbargoView | null): Promise<void> {
  await tx.draft.update({
    where: { articleNumber: number },
    data: {
      embargoUntil: embargo?.until ?? null,
      embargoZone: embargo?.zone ?? 'UTC',
      embargoNote: embargo?.note ?? '',
    },
    select: { articleNumber: true },
  });
  await notifyArticle(tx, number, 'article');
}

async function assertNothingSooner(tx: Tx, number: number, until: Date): Promise<void> {
  const { publish } = await findSchedules(tx, number);
  if (!publish || publish.failedAt !== null || publish.at >= until) return;
  const then = momentWords(publish.at, publish.zone);
  throw refused({
    at: `It is scheduled for ${then}, before this embargo would end. Move or cancel the schedule first.`,
  });
}
