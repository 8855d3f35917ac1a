import { z } from 'zod';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { moveThread } from '#lib/articles/move-thread.ts';
import { reopenThread } from '#lib/articles/reopen-thread.ts';
import { resolveThread } from '#lib/articles/resolve-thread.ts';
import { parseInput } from '#lib/command/parse-input.ts';

const change = z.union([
  z.strictObject({ resolved: z.boolean() }),
  z.strictObject({ anchor: z.record(z.string(), z.unknown()) }),
]);

/** Resolves a thread, opens it again, or says where its words stand now. */
export const PATCH = endpoint(async ({ actor, params, json }) => {
  const asked = parseInput(change, await json());
  const thread = { number: numberParam(params.number), threadId: params.thread };
  if ('anchor' in asked) return moveThread(actor, { ...thread, anchor: asked.anchor });
  return asked.resolved ? resolveThread(actor, thread) : reopenThread(actor, thread);
});
