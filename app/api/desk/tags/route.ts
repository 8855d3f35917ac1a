import { endpoint } from '#app/kit/endpoint.ts';
import { searchWords } from '#app/kit/search-words.ts';
import { createTag } from '#lib/taxonomy/create-tag.ts';
import { searchTags } from '#lib/taxonomy/search-tags.ts';

/** Tags whose names fit. */
export const GET = endpoint(async ({ actor, request }) => ({
  ok: true,
  value: { found: await searchTags(actor, searchWords(request)) },
}));

/** Makes a tag, or answers with the one that has this name already. */
export const POST = endpoint(async ({ actor, json }) => createTag(actor, await json()), 201);
