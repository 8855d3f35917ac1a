'use server';

import type { Failure } from '#lib/platform/errors.ts';
import { enterDesk } from '../enter-desk.ts';
import { formText } from '../form-text.ts';

/** What the form shows after an answer that was no. */
export type SignInState = { email: string; failure: Failure } | null;

/** The sign-in form's action; with script and without. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = formText(form, 'email');
  const failure = await enterDesk(email, formText(form, 'password'), formText(form, 'from'));
  return { email, failure };
}
