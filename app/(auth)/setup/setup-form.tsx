'use client';

import { useActionState, useRef } from 'react';
import { Field } from '../field.tsx';
import { useFirstError } from '../use-first-error.ts';
import type { SetupState } from './actions.ts';

type Props = {
  action: (before: SetupState, form: FormData) => Promise<SetupState>;
  link: string;
  shortestPassword: number;
};

/** Names the newsroom and its first admin. */
export function SetupForm({ action, link, shortestPassword }: Props) {
  const [answer, send, isSending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  useFirstError(form, answer);
  const wrong = answer?.failure.fields ?? {};
  return (
    <form ref={form} action={send} noValidate>
      {answer && (
        <p className="notice" role="alert" id="notice" tabIndex={-1}>
          {answer.failure.message}
        </p>
      )}
      <input type="hidden" name="link" value={link} />
      <Field
        name="newsroom"
        label="Newsroom"
        hint="As readers will see it at the top of every page."
        autoComplete="organization"
        defaultValue={answer?.newsroom}
        wrong={wrong.newsroom}
        required
      />
      <Field
        name="name"
        label="Your name"
        autoComplete="name"
        defaultValue={answer?.name}
        wrong={wrong.name}
        required
      />
      <Field
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={answer?.email}
        wrong={wrong.email}
        required
      />
      <Field
        name="password"
        label="Password"
        type="password"
        hint={`At least ${shortestPassword} characters. A short sentence is a good password.`}
        autoComplete="new-password"
        wrong={wrong.password}
        required
      />
      <button type="submit" aria-disabled={isSending}>
        Open the newsroom
      </button>
    </form>
  );
}
