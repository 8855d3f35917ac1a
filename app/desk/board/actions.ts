'use server';

import { runAction } from '#app/kit/action.ts';
import { createArticle } from '#lib/articles/create-article.ts';
import { publishTogether } from '#lib/publishing/publish-together.ts';
import { scheduleTogether } from '#lib/publishing/schedule-together.ts';

/** Writes an idea down, for whoever takes it up. */
export async function startIdea(headline: string) {
  return runAction(createArticle, { headline, stage: 'idea' });
}

/** Sets when several stories are published: all, or none. */
export async function scheduleAll(input: unknown) {
  return runAction(scheduleTogether, input);
}

/** Publishes several stories at one moment: all, or none. */
export async function publishAll(numbers: number[]) {
  return runAction(publishTogether, { numbers });
}
