import { z } from 'zod';
import { endpoint } from '#app/kit/endpoint.ts';
import { checkLog } from '#lib/audit/check-log.ts';
import { parseInput } from '#lib/command/parse-input.ts';

const checkInput = z.object({
  from: z.object({ id: z.string().regex(/^\d{1,18}$/), hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
});

/** A turn of the check, from a place of the log on. */
export const POST = endpoint(async ({ actor, json }) => {
  const { from } = parseInput(checkInput, await json());
  return { ok: true, value: await checkLog(actor, from) };
});
