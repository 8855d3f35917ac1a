import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { bundleId } from './bundle-input.ts';
import { lockBundle } from './bundle-steps.ts';
import { assertNightdesk, failSchedule } from './schedule-steps.ts';

const failInput = z.strictObject({ id: bundleId, version: z.int().min(1), why: z.string().max(500) });

/** Marks a bundle as failed that cannot be published for a reason of Nightdesk's own, so that a person hears of it. */
export const failBundle = command({
  name: 'fail-bundle',
  input: failInput,
  run: async ({ tx, actor, input: { id, version, why }, emit }) => {
    assertNightdesk(actor);
    const bundle = await lockBundle(tx, actor, id);
    const waiting = bundle?.version === version ? bundle.members : [];
    for (const { draft, row } of waiting)
      if (row.failedAt === null) await failSchedule(tx, emit, draft.number, row, why);
    return { id };
  },
});
