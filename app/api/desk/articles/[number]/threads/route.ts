import { endpoint, numberParam } from '#app/kit/endpoint.ts';
import { listThreads } from '#lib/articles/comment-queries.ts';
import { startThread } from '#lib/articles/start-thread.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** A page of the article's threads: the open ones, or with `state=resolved` the others. */
export const GET = endpoint(async ({ actor, params, request }) => {
  const number = numberParam(params.number);
  const asked = new URL(request.url).searchParams;
  const state = asked.get('state') === 'resolved' ? 'resolved' : 'open';
  const page = await listThreads(actor, number, { state, cursor: asked.get('cursor') });
  if (!page) throw new NightdeskError('not_found', `There is no article ${number}.`);
  return { ok: true, value: page };
});

/** Starts a thread on a range of the body. */
export const POST = endpoint(async ({ actor, params, json }) => {
  const body = await json();
  return startThread(actor, { ...fieldsOf(body), number: numberParam(params.number) });
}, 201);

function fieldsOf(body: unknown): object {
  return typeof body === 'object' && body !== null ? body : {};
}
