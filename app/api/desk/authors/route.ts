import { endpoint } from '#app/kit/endpoint.ts';
import { searchWords } from '#app/kit/search-words.ts';
import { createAuthor } from '#lib/taxonomy/create-author.ts';
import { searchAuthors } from '#lib/taxonomy/search-authors.ts';

/** Authors whose names fit. */
export const GET = endpoint(async ({ actor, request }) => ({
  ok: true,
  value: { found: await searchAuthors(actor, searchWords(request)) },
}));

/** Makes an author for bylines. */
export const POST = endpoint(async ({ actor, json }) => createAuthor(actor, await json()), 201);
