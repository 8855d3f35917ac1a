'use client';

import type { RefObject } from 'react';
import { Field } from '#components/ui/field.tsx';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { type CorrectionKind, correctionKinds } from '#lib/publishing/types.ts';
import { correctionKindWords } from './correction-kind-words.ts';

/** A note to the readers, as it is being written. */
export type CorrectionWords = { kind: CorrectionKind; text: string };

type CorrectionFieldsProps = {
  words: CorrectionWords;
  onChange: (words: CorrectionWords) => void;
  errors: FieldErrors | undefined;
  input?: RefObject<HTMLTextAreaElement | null>;
};

/** What sort of note it is, and what it says. */
export function CorrectionFields({ words, onChange, errors, input }: CorrectionFieldsProps) {
  return (
    <>
      <Field id="correction-kind" label="Kind" error={errors?.kind}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={words.kind}
            onChange={(event) => onChange({ ...words, kind: event.target.value as CorrectionKind })}
          >
            {correctionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {correctionKindWords[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="correction-text"
        label="What readers are told"
        hint="What was wrong, and what is right. It stands at the story, in its feeds and on the corrections page."
        error={errors?.text}
      >
        {(control) => (
          <textarea
            {...control}
            ref={input}
            className="input"
            rows={4}
            maxLength={1000}
            value={words.text}
            onChange={(event) => onChange({ ...words, text: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
