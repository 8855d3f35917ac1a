'use client';

import { useActionState } from 'react';
import type { SubscriberView } from '#lib/newsletter/types.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { type FormAction, wrongWords } from './form-state.ts';
import { LetterChoice } from './letter-choice.tsx';
import { addressed, newsletterWords } from './words.ts';

type Props = {
  action: FormAction;
  linkKey: string;
  /** Null for a link that leads nowhere. */
  subscriber: SubscriberView | null;
  newsroom: Pick<NewsroomView, 'language' | 'edition'>;
};

/** What the reader behind a link is sent: to confirm, to change, or to leave. Works without script. */
export function ChoiceForm({ action, linkKey, subscriber, newsroom }: Props) {
  const words = newsletterWords(newsroom.language);
  const [answer, send, isSending] = useActionState(action, null);
  const wrong = wrongWords(answer?.failure, words);
  if (answer?.done === 'left')
    return (
      <div role="status">
        <h2 className="newsletter-said">{words.leftTitle}</h2>
        <p>{words.leftText}</p>
      </div>
    );
  if (!subscriber)
    return (
      <p>
        {words.lost}{' '}
        <a href={newsroom.edition ? `/newsletter?in=${newsroom.edition}` : '/newsletter'}>{words.again}</a>
      </p>
    );
  const { email, isConfirmed } = subscriber;
  const isStored = answer?.done === 'chosen';
  return (
    <form className="newsletter-form" action={send}>
      <p role="status">
        {addressed(isStored ? words.stored : isConfirmed ? words.chooseText : words.confirmText, email)}
      </p>
      {wrong.whole ? (
        <p className="newsletter-wrong" role="alert">
          {wrong.whole}
        </p>
      ) : null}
      <input type="hidden" name="key" value={linkKey} />
      <LetterChoice
        key={`${answer?.daily} ${answer?.breaking}`}
        words={words}
        chosen={answer ?? subscriber}
        wrong={wrong.letters}
      />
      <div className="newsletter-steps">
        <button type="submit" aria-disabled={isSending}>
          {isConfirmed || isStored ? words.save : words.confirm}
        </button>
        <button type="submit" name="leave" value="yes" className="plain-button">
          {words.leave}
        </button>
      </div>
    </form>
  );
}
