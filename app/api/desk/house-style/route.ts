import { endpoint } from '#app/kit/endpoint.ts';
import { houseStyleOf } from '#lib/taxonomy/queries.ts';

/** The house style of a language, for the editor. */
export const GET = endpoint(async ({ actor, request }) => {
  const language = (new URL(request.url).searchParams.get('language') ?? '').slice(0, 20);
  return { ok: true, value: { terms: await houseStyleOf(actor, language) } };
});
