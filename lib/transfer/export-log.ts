import { z } from 'zod';
import { readLogFilters } from '#lib/audit/log-filters.ts';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

const word = z.string().max(100).optional();

/** Puts on record that the actor takes the log, or a part of it, out of the newsroom; gives the filters to export by. */
export const exportLog = command({
  name: 'export-log',
  input: z.object({ person: word, article: word, kind: word, from: word, to: word }),
  run: async ({ actor, input, emit }) => {
    authorize(actor, 'audit:read');
    const { filters, problems } = readLogFilters(input);
    if (Object.keys(problems).length > 0)
      throw new NightdeskError('invalid', 'Some of these filters cannot be understood.', {
        fields: problems,
      });
    emit({ type: 'audit.exported', data: { filters } });
    return { filters };
  },
});
