'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { momentWords } from '#lib/platform/wall-time.ts';

/** What can be done with the line above the fronts. */
export type TickerActions = {
  set: (input: {
    edition: string;
    text: string;
    number: number | null;
    minutes: number;
  }) => Promise<Result<unknown>>;
  end: (input: { edition: string }) => Promise<Result<unknown>>;
};

type TickerFormProps = {
  edition: string;
  language: string;
  ticker: { text: string; number: number | null; until: Date } | null;
  timeZone: string;
  actions: TickerActions;
};

const times = [
  { minutes: 30, words: 'half an hour' },
  { minutes: 60, words: 'an hour' },
  { minutes: 180, words: 'three hours' },
  { minutes: 720, words: 'twelve hours' },
  { minutes: 1440, words: 'a day' },
];

/** The line above an edition's fronts: what it says, where it leads, for how long. It is live at once and passes by itself. */
export function TickerForm({ edition, language, ticker, timeZone, actions }: TickerFormProps) {
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const [minutes, setMinutes] = useState(60);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const { refresh } = useRouter();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const leadsTo = number.trim() === '' ? null : Number(number);
    const result = await settle(actions.set({ edition, text, number: leadsTo, minutes }));
    setRunning(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setText('');
    setNumber('');
    refresh();
  };
  const id = edition || 'main';
  return (
    <form className="ticker-form" noValidate onSubmit={(event) => void submit(event)}>
      <h3>Line above the fronts</h3>
      {ticker ? (
        <p className="ticker-now">
          <strong lang={language}>{ticker.text}</strong>{' '}
          <span className="quiet">until {momentWords(ticker.until, timeZone)}</span>{' '}
          <ConfirmedAction
            verb="Take it away"
            title="Take the line away?"
            isSmall
            look="quiet"
            run={() => actions.end({ edition })}
            onDone={refresh}
          >
            <p>{ticker.text}</p>
          </ConfirmedAction>
        </p>
      ) : null}
      <RefusedNotice failure={failure} shownAt={['text', 'number', 'minutes']} />
      <div className="ticker-fields">
        <Field
          id={`ticker-text-${id}`}
          label={ticker ? 'Another line' : 'One line'}
          error={failure?.fields?.text}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              lang={language}
              maxLength={140}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field id={`ticker-number-${id}`} label="Article it leads to" error={failure?.fields?.number}>
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="numeric"
              placeholder="Its number, or nothing"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
        </Field>
        <Field id={`ticker-minutes-${id}`} label="For" error={failure?.fields?.minutes}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={minutes}
              onChange={(event) => setMinutes(Number(event.target.value))}
            >
              {times.map((time) => (
                <option key={time.minutes} value={time.minutes}>
                  {time.words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" disabled={isRunning}>
          Put it up now
        </Button>
      </div>
    </form>
  );
}
