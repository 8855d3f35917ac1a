'use server';

import { headers } from 'next/headers';
import { requireSameOrigin } from '#app/kit/same-origin.ts';
import { askForLetters } from '#lib/newsletter/ask-for-letters.ts';
import { chooseLetters } from '#lib/newsletter/choose-letters.ts';
import { leaveNewsletter } from '#lib/newsletter/leave-newsletter.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { clientAddress } from '#lib/platform/client-address.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';

/** What was typed and chosen, and what became of it; null before anything was sent. */
export type NewsletterState = {
  email: string;
  daily: boolean;
  breaking: boolean;
  /** What was done: asked for, stored, or left. */
  done: 'asked' | 'chosen' | 'left' | null;
  failure: Failure | null;
} | null;

/** The form of somebody who asks for letters; with script and without. */
export async function ask(_before: NewsletterState, form: FormData): Promise<NewsletterState> {
  const typed = { email: textOf(form, 'email'), ...wishesOf(form) };
  const result = await sameOriginOnly(async (sent) =>
    askForLetters({ ...typed, edition: textOf(form, 'edition') }, clientAddress(sent)),
  );
  return stateOf(typed, result, 'asked');
}

/** The form behind a reader's link: what they want from now on, or that they leave. */
export async function choose(_before: NewsletterState, form: FormData): Promise<NewsletterState> {
  const [key, wishes] = [textOf(form, 'key'), wishesOf(form)];
  const isLeaving = form.get('leave') !== null;
  const result = await sameOriginOnly(async () =>
    isLeaving ? leaveNewsletter(systemActor, { key }) : chooseLetters(systemActor, { key, ...wishes }),
  );
  return stateOf({ email: '', ...wishes }, result, isLeaving ? 'left' : 'chosen');
}

function stateOf(
  typed: { email: string; daily: boolean; breaking: boolean },
  result: Result<unknown>,
  done: 'asked' | 'chosen' | 'left',
): NewsletterState {
  return result.ok ? { ...typed, done, failure: null } : { ...typed, done: null, failure: result.error };
}

async function sameOriginOnly(act: (sent: Headers) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    const sent = await headers();
    requireSameOrigin(sent);
    return await act(sent);
  } catch (error) {
    return { ok: false, error: toFailure(error, 'newsletter') };
  }
}

function wishesOf(form: FormData): { daily: boolean; breaking: boolean } {
  return { daily: form.get('daily') !== null, breaking: form.get('breaking') !== null };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
