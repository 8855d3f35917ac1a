import { endpoint } from '#app/kit/endpoint.ts';
import { createArticleFromStory } from '#lib/articles/create-article-from-story.ts';

/** Starts an article with all that a story says. */
export const POST = endpoint(async ({ actor, json }) => createArticleFromStory(actor, await json()), 201);
