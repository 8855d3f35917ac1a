'use client';

import { useActionState, useEffect, useRef } from 'react';
import { type FormAction, wrongWords } from './form-state.ts';
import { LetterChoice } from './letter-choice.tsx';
import { addressed, newsletterWords } from './words.ts';

type Props = { action: FormAction; edition: string; language: string };

/** Asks for letters. Without script it posts and comes back as a page; with script it answers in place. */
export function SubscribeForm({ action, edition, language }: Props) {
  const words = newsletterWords(language);
  const [answer, send, isSending] = useActionState(action, null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!answer) return;
    place.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"], h2')?.focus();
  }, [answer]);
  const wrong = wrongWords(answer?.failure, words);
  if (answer?.done === 'asked')
    return (
      <div ref={place}>
        <h2 className="newsletter-said" tabIndex={-1}>
          {words.sentTitle}
        </h2>
        <p>{addressed(words.sentText, answer.email)}</p>
      </div>
    );
  return (
    <div ref={place}>
      <form className="newsletter-form" action={send} noValidate>
        {wrong.whole ? (
          <p className="newsletter-wrong" role="alert" tabIndex={-1}>
            {wrong.whole}
          </p>
        ) : null}
        <input type="hidden" name="edition" value={edition} />
        <div>
          <label htmlFor="newsletter-email">{words.email}</label>
          <input
            id="newsletter-email"
            name="email"
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={320}
            defaultValue={answer?.email}
            aria-invalid={wrong.email ? true : undefined}
            aria-describedby={wrong.email ? 'newsletter-email-wrong' : 'newsletter-email-hint'}
            required
          />
          {wrong.email ? (
            <p className="newsletter-wrong" id="newsletter-email-wrong">
              {wrong.email}
            </p>
          ) : null}
          <p className="newsletter-hint" id="newsletter-email-hint">
            {words.emailHint}
          </p>
        </div>
        <LetterChoice
          words={words}
          chosen={answer ?? { daily: true, breaking: false }}
          wrong={wrong.letters}
        />
        <button type="submit" aria-disabled={isSending}>
          {words.subscribe}
        </button>
      </form>
    </div>
  );
}
