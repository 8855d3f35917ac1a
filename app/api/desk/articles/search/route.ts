import { endpoint } from '#app/kit/endpoint.ts';
import { searchWords } from '#app/kit/search-words.ts';
import { searchArticles } from '#lib/articles/queries.ts';

/** Articles whose words fit, for related-article cards and the palette. */
export const GET = endpoint(async ({ actor, request }) => ({
  ok: true,
  value: { found: await searchArticles(actor, searchWords(request)) },
}));
