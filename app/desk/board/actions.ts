'use server';

import { runAction } from '#app/kit/action.ts';
import { createArticle } from '#lib/articles/create-article.ts';
import { publishTogether } from '#lib/publishing/publish-together.ts';

/** Writes an idea down, for whoever takes it up. */
export async function startIdea(headline: string) {
  return runAction(createArticle, { headline, stage: 'idea' });
}

/** Publishes several stories at one moment: all, or none. */
export async function publishAll(numbers: number[]) {
  return runAction(publishTogether, { numbers });
}
