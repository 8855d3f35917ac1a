import { z } from 'zod';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { addComment } from '#lib/articles/add-comment.ts';
import { parseInput } from '#lib/command/parse-input.ts';

const said = z.strictObject({ text: z.unknown() });

/** Answers in a thread. */
export const POST = endpoint(async ({ actor, params, json }) => {
  const { text } = parseInput(said, await json());
  return addComment(actor, { number: numberParam(params.number), threadId: params.thread, text });
}, 201);
