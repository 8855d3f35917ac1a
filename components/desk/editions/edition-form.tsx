'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure, Result } from '#lib/platform/errors.ts';

type Words = { language: string; name: string; tagline: string };

type Props = {
  edition: Words;
  verb: string;
  run: (words: Words) => Promise<Result<unknown>>;
};

/** What an edition's masthead says. */
export function EditionForm({ edition, verb, run }: Props) {
  const { language } = edition;
  const [name, setName] = useState(edition.name);
  const [tagline, setTagline] = useState(edition.tagline);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setRunning] = useState(false);
  const { refresh } = useRouter();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const result = await settle(run({ language, name, tagline }));
    setRunning(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) refresh();
  };
  const wrong = failure?.fields ?? {};
  return (
    <form className="style-form" noValidate onSubmit={(event) => void submit(event)}>
      {failure && !failure.fields ? (
        <Notice tone="bad" isAlert>
          {failure.message}
        </Notice>
      ) : null}
      <Field
        id={`edition-name-${language}`}
        label="Name on the masthead"
        error={wrong.name ?? wrong.language}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            lang={language}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field id={`edition-tagline-${language}`} label="Line below it" error={wrong.tagline}>
        {(control) => (
          <input
            {...control}
            className="input"
            lang={language}
            value={tagline}
            onChange={(event) => setTagline(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={isRunning}>
        {verb}
      </Button>
    </form>
  );
}
