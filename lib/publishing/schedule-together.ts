import { type LockedDraft, lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { databaseNow } from '#lib/platform/db.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { bundledNumbers, bundleName } from './bundle-input.ts';
import { assertNoneRefused, refusalOf, refuseAlone } from './bundle-steps.ts';
import { assertToCome, instantOfWhen, whenInput } from './schedule-input.ts';
import { findSchedulesOf } from './schedule-steps.ts';
import { scheduleText } from './schedule-text.ts';

const togetherInput = whenInput.extend({
  numbers: bundledNumbers.min(2, 'Choose two stories or more.'),
  name: bundleName,
});

/**
 * Sets when several drafts as they are now will be published, all of them or none, and makes them ready. One that is
 * scheduled by itself joins them; one of another bundle, and what else stands against a story, is answered with `invalid`, a
 * message per story by its number.
 */
export const scheduleTogether = command({
  name: 'schedule-together',
  input: togetherInput,
  run: async ({ tx, actor, input, emit }) => {
    const { name, zone } = input;
    const drafts: LockedDraft[] = [];
    // In one order for everybody, as those who publish together.
    for (const number of input.numbers.toSorted((one, other) => one - other))
      drafts.push(await lockDraft(tx, actor, number, 'article:publish'));
    const now = await databaseNow(tx);
    const at = instantOfWhen(input);
    assertToCome(at, now, zone);
    const id = newId();
    await tx.bundle.createMany({ data: [{ id, name, createdById: userIdOf(actor), createdAt: now }] });
    const chosen = { at, zone, now, keepText: false, bundle: { id, name, others: drafts.length - 1 } };
    const schedulesOf = await findSchedulesOf(tx, input.numbers);
    const refused: FieldErrors = {};
    for (const draft of drafts) {
      const why = await refusalOf(async () => {
        const schedules = schedulesOf(draft.number);
        refuseAlone(schedules.publish);
        await scheduleText({ tx, actor, emit }, draft, { ...chosen, schedules });
      });
      if (why) refused[draft.number] = why;
    }
    assertNoneRefused(refused, 'Nothing was scheduled: some of these stories are not ready.');
    return { id, at };
  },
});
