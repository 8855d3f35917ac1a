'use client';

import { useActionState, useRef } from 'react';
import { Field } from '../field.tsx';
import { useFirstError } from '../use-first-error.ts';
import type { SignInState } from './actions.ts';

type Props = {
  action: (before: SignInState, form: FormData) => Promise<SignInState>;
  from: string;
  /** Something to say before anything was sent. */
  notice?: string;
};

/** E-mail and password. Without script it posts and comes back as a page; with script it answers in place. */
export function SignInForm({ action, from, notice }: Props) {
  const [answer, send, isSending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  useFirstError(form, answer);
  const fields = answer?.failure.fields ?? {};
  const message = answer?.failure.message ?? notice;
  const isMarked = answer?.failure.code === 'unauthenticated';
  return (
    <form ref={form} action={send} noValidate>
      {message && (
        <p className="notice" role="alert" id="notice" tabIndex={-1}>
          {message}
        </p>
      )}
      <input type="hidden" name="from" value={from} />
      <Field
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={answer?.email}
        wrong={fields.email}
        isMarked={isMarked}
        required
      />
      <Field
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        wrong={fields.password}
        isMarked={isMarked}
        required
      />
      <button type="submit" aria-disabled={isSending}>
        Sign in
      </button>
    </form>
  );
}
