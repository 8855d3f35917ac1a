import { endpoint } from '#app/kit/endpoint.ts';
import { findKnown } from '#lib/articles/story/find-known.ts';

/** Which authors, tags and other stories that a story names the newsroom already has. Changes nothing. */
export const POST = endpoint(async ({ actor, json }) => ({
  ok: true,
  value: await findKnown(actor, await json()),
}));
