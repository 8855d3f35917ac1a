'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import type { TermRef } from '#lib/articles/types.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { settle } from './desk-actions.ts';
import { LanguageOptions } from './language-options.tsx';
import { RefusedNotice } from './refused-notice.tsx';

type BreakingFormProps = {
  sections: TermRef[];
  language: string;
  publishNow: (input: Record<string, unknown>) => Promise<Result<{ number: number }>>;
};

/** A headline and a section: enough for readers to have it at once. */
export function BreakingForm({ sections, language, publishNow }: BreakingFormProps) {
  const router = useRouter();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const words = ['headline', 'standfirst', 'sectionId', 'language'].map((name) => [name, said.get(name)]);
    setRunning(true);
    setFailure(null);
    const input = { ...Object.fromEntries(words), minutes: Number(said.get('minutes')) };
    const result = await settle(publishNow(input));
    if (result.ok) return router.push(`/desk/articles/${result.value.number}`);
    setRunning(false);
    setFailure(result.error);
  };
  const errors = failure?.fields;
  return (
    <form className="breaking-form" onSubmit={(event) => void publish(event)}>
      <p className="quiet">
        Readers get the headline at once, labelled as breaking. The story grows at the same address with every
        update.
      </p>
      <Field id="breaking-headline" label="Headline" error={errors?.headline}>
        {(control) => <textarea {...control} name="headline" className="input" rows={2} required />}
      </Field>
      <Field id="breaking-section" label="Section" error={errors?.sectionId}>
        {(control) => (
          <select {...control} name="sectionId" className="input" required defaultValue="">
            <option value="">Choose a section</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="breaking-standfirst" label="Standfirst" hint="May be left empty." error={errors?.standfirst}>
        {(control) => <textarea {...control} name="standfirst" className="input" rows={2} />}
      </Field>
      <Field id="breaking-language" label="Language" error={errors?.language}>
        {(control) => (
          <select {...control} name="language" className="input" defaultValue={language}>
            <LanguageOptions />
          </select>
        )}
      </Field>
      <NumberField
        id="breaking-minutes"
        label="Minutes"
        hint="How long the label “Breaking” stands; it passes by itself."
        error={errors?.minutes}
        name="minutes"
        min={5}
        max={360}
        defaultValue={60}
      />
      <RefusedNotice
        failure={failure}
        shownAt={['headline', 'sectionId', 'standfirst', 'language', 'minutes']}
      />
      <div>
        <Button look="primary" type="submit" disabled={isRunning}>
          Publish now
        </Button>
      </div>
    </form>
  );
}
