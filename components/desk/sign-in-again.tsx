'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { useArticleScreen } from './article-screen.tsx';
import { type DeskActions, settle } from './desk-actions.ts';

type SignInAgainProps = {
  onOpenChange: (isOpen: boolean) => void;
  signInAgain: DeskActions['signInAgain'];
};

/** Signs in over the text that is being written, so that it goes on being stored under the same name. */
export function SignInAgain({ onOpenChange, signInAgain }: SignInAgainProps) {
  const { article, me } = useArticleScreen();
  const [email, setEmail] = useState(me.email);
  const [password, setPassword] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const result = await settle(signInAgain({ userId: me.id, email, password }));
    setRunning(false);
    if (!result.ok) {
      setFailure(result.error);
      passwordField.current?.focus();
      return;
    }
    article?.live.retry();
    onOpenChange(false);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onOpenChange}
      title="Sign in again"
      initialFocus={passwordField}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Not now</Button>
          <Button look="primary" type="submit" form="sign-in-again" disabled={isRunning}>
            Sign in
          </Button>
        </>
      }
    >
      <form id="sign-in-again" onSubmit={(event) => void confirm(event)} noValidate>
        <p>Your session has ended. What you typed is still here, and is stored once you have signed in.</p>
        <Field id="again-email" label="E-mail" error={failure?.fields?.email}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="email"
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field id="again-password" label="Password" error={failure?.fields?.password}>
          {(control) => (
            <input
              {...control}
              ref={passwordField}
              className="input"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {failure ? (
          <Notice tone="bad" isAlert>
            {failure.message}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}
