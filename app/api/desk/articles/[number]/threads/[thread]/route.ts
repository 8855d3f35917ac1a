import { z } from 'zod';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { reopenThread } from '#lib/articles/reopen-thread.ts';
import { resolveThread } from '#lib/articles/resolve-thread.ts';
import { parseInput } from '#lib/command/parse-input.ts';

const change = z.strictObject({ resolved: z.boolean() });

/** Resolves a thread, or opens it again. */
export const PATCH = endpoint(async ({ actor, params, json }) => {
  const { resolved } = parseInput(change, await json());
  const thread = { number: numberParam(params.number), threadId: params.thread };
  return resolved ? resolveThread(actor, thread) : reopenThread(actor, thread);
});
