import { z } from 'zod';
import { articleNumber, draftVersion } from '#lib/articles/input.ts';
import { lockDraft } from '#lib/articles/steps.ts';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { noteInput } from '#lib/workflow/input.ts';
import { refuseAlone } from './bundle-steps.ts';
import { reasonForNoNote } from './correction-input.ts';
import { assertToCome, instantOfWhen, whenInput } from './schedule-input.ts';
import { findSchedules, lockBundleOf } from './schedule-steps.ts';
import { scheduleText } from './schedule-text.ts';

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
 * published then is this text, whatever is typed later (docs/decisions/0141). In a bundle its text can be taken anew; its
 * time is the bundle's.
 */
export const scheduleArticle = command({
  name: 'schedule-article',
  input: scheduleInput,
  run: async ({ tx, actor, input, emit }) => {
    const { number, zone, keepText, baseVersion, override, note } = input;
    const draft = await lockDraft(tx, actor, number, 'article:publish');
    const now = await databaseNow(tx);
    const at = instantOfWhen(input);
    assertToCome(at, now, zone);
    const bundle = await lockBundleOf(tx, number, 'publish');
    const schedules = await findSchedules(tx, number);
    const { publish } = schedules;
    if (publish?.at.getTime() !== at.getTime() || publish.zone !== zone) refuseAlone(publish);
    const chosen = { at, zone, now, keepText, override, note, bundle, schedules };
    await scheduleText(
      { tx, actor, emit },
      draft,
      baseVersion === undefined ? chosen : { ...chosen, baseVersion },
    );
    return { number, at };
  },
});
