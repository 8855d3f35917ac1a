import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { databaseNow } from '#lib/platform/db.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { bundleId } from './bundle-input.ts';
import { assertNoneRefused, refusalOf, requireBundle } from './bundle-steps.ts';
import { assertToCome, instantOfWhen, whenInput } from './schedule-input.ts';
import { scheduleText } from './schedule-text.ts';

const moveInput = whenInput.extend({
  id: bundleId,
  /** The texts stay those that were approved; otherwise the drafts as they are now are approved, as for what has failed. */
  keepText: z.boolean().default(true),
});

/** Sets another time for all stories of a bundle, or for none: what stands against one is answered by its number. */
export const moveBundle = command({
  name: 'move-bundle',
  input: moveInput,
  run: async ({ tx, actor, input, emit }) => {
    const { id, zone, keepText } = input;
    const { name, members } = await requireBundle(tx, actor, id);
    const now = await databaseNow(tx);
    const at = instantOfWhen(input);
    assertToCome(at, now, zone);
    const bundle = { id, name, others: members.length - 1 };
    const refused: FieldErrors = {};
    for (const { draft, row, schedules } of members) {
      const chosen = { at, zone, now, keepText, override: row.reason, bundle, schedules };
      const why = await refusalOf(() => scheduleText({ tx, actor, emit }, draft, chosen));
      if (why) refused[draft.number] = why;
    }
    assertNoneRefused(refused, 'Nothing was moved: some of these stories cannot be published then.');
    await tx.bundle.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });
    return { id, at };
  },
});
