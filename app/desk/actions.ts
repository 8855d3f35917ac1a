'use server';

import { redirect } from 'next/navigation';
import { enterAgain } from '#app/(auth)/enter-desk.ts';
import { runAction } from '#app/kit/action.ts';
import { createArticle } from '#lib/articles/create-article.ts';
import { restoreRevision } from '#lib/articles/restore-revision.ts';
import type { Result } from '#lib/platform/errors.ts';
import { correctArticle } from '#lib/publishing/correct-article.ts';
import { endBreaking } from '#lib/publishing/end-breaking.ts';
import { checkLinksAgain } from '#lib/publishing/links/check-links-again.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { publishBreaking } from '#lib/publishing/publish-breaking.ts';
import { restorePublication } from '#lib/publishing/restore-publication.ts';
import { retractCorrection } from '#lib/publishing/retract-correction.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { claimArticle } from '#lib/workflow/claim-article.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';

/** "New article": starts one and opens it; what stands in the way is shown on the list. */
export async function startArticle(): Promise<void> {
  const result = await runAction(createArticle, {});
  if (result.ok) redirect(`/desk/articles/${result.value.number}`);
  redirect(`/desk/articles?refused=${result.error.code}`);
}

/** Makes the draft public, or the public's text as new as the draft. */
export async function publish(input: unknown) {
  return runAction(publishArticle, input);
}

/** Tells readers what was wrong in a live story. */
export async function correct(input: unknown) {
  return runAction(correctArticle, input);
}

/** Takes back a correction. */
export async function retract(input: unknown) {
  return runAction(retractCorrection, input);
}

/** Takes a story down. */
export async function withdraw(input: unknown) {
  return runAction(withdrawArticle, input);
}

/** Gives readers a headline at once. */
export async function publishNow(input: unknown) {
  return runAction(publishBreaking, input);
}

/** Takes the label "Breaking" off. */
export async function stopBreaking(input: unknown) {
  return runAction(endBreaking, input);
}

/** Brings a withdrawn story back to readers. */
export async function bringBack(input: unknown) {
  return runAction(restorePublication, input);
}

/** Hands a draft on. */
export async function handOver(input: unknown) {
  return runAction(handOverArticle, input);
}

/** Takes a draft up that is in nobody's hands. */
export async function claim(input: unknown) {
  return runAction(claimArticle, input);
}

/** Says anew what was ordered of a draft. */
export async function plan(input: unknown) {
  return runAction(planArticle, input);
}

/** Has the links of a story looked at anew. */
export async function checkLinks(input: unknown) {
  return runAction(checkLinksAgain, input);
}

/** Puts an old revision back in the draft. */
export async function restore(input: unknown): Promise<Result<{ version: number }>> {
  return runAction(restoreRevision, input);
}

/** Signs the writer of an open text in again. */
export async function signInAgain(input: {
  userId: string;
  email: string;
  password: string;
}): Promise<Result<null>> {
  const failure = await enterAgain(String(input.email), String(input.password), input.userId);
  return failure ? { ok: false, error: failure } : { ok: true, value: null };
}
