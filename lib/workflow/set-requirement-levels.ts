import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import {
  isFixedRequirement,
  levelOf,
  levelsFor,
  type RequirementLevels,
  requirementCodes,
  requirementLevels,
} from './requirement-table.ts';
import { levelsKey, readLevels } from './steps.ts';

const level = z.enum(requirementLevels, 'Choose off, warn or block.');

const levelsInput = z.strictObject({
  levels: z
    .partialRecord(z.enum(requirementCodes, 'There is no such requirement.'), level)
    .superRefine((levels, context) => {
      for (const code of requirementCodes) {
        const chosen = levels[code];
        if (chosen === undefined || (!isFixedRequirement(code) && levelsFor(code).includes(chosen))) continue;
        const message = isFixedRequirement(code)
          ? 'Without this there is no page to show: it stays.'
          : 'Two stories that waited for one another would never be published: it can only be advised.';
        context.addIssue({ code: 'custom', path: [code], message });
      }
    }),
});

/** Says how strict this newsroom is about each requirement; those not named stay as they are. */
export const setRequirementLevels = command({
  name: 'set-requirement-levels',
  input: levelsInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'requirement:manage');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${levelsKey}))`;
    const before = await readLevels(tx);
    const changed = requirementCodes.filter(
      (code) => input.levels[code] && levelOf(code, before) !== input.levels[code],
    );
    const levels: RequirementLevels = { ...before, ...input.levels };
    if (changed.length === 0) return { levels: before };
    const value = levels as Prisma.InputJsonObject;
    await tx.setting.upsert({
      where: { key: levelsKey },
      create: { key: levelsKey, value },
      update: { value },
    });
    emit({
      type: 'requirements.changed',
      data: { levels: Object.fromEntries(changed.map((code) => [code, levelOf(code, levels)])) },
    });
    return { levels };
  },
});
