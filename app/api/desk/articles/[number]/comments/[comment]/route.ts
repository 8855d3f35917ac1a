import { z } from 'zod';
import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { deleteComment } from '#lib/articles/delete-comment.ts';
import { editComment } from '#lib/articles/edit-comment.ts';
import { parseInput } from '#lib/command/parse-input.ts';

const said = z.strictObject({ text: z.unknown() });

/** Changes what one said. */
export const PATCH = endpoint(async ({ actor, params, json }) => {
  const { text } = parseInput(said, await json());
  return editComment(actor, { number: numberParam(params.number), commentId: params.comment, text });
});

/** Takes a comment away. */
export const DELETE = endpoint(async ({ actor, params }) =>
  deleteComment(actor, { number: numberParam(params.number), commentId: params.comment }),
);
