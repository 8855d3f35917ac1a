'use server';

import { runAction } from '#app/kit/action.ts';
import { createArticle } from '#lib/articles/create-article.ts';

/** Writes an idea down, for whoever takes it up. */
export async function startIdea(headline: string) {
  return runAction(createArticle, { headline, stage: 'idea' });
}
