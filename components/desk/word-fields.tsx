'use client';

import type { ReactNode } from 'react';
import { Field } from '#components/ui/field.tsx';
import { GrowingTextarea } from '#components/ui/growing-textarea.tsx';
import type { ArticleContent } from '#lib/articles/types.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { errorAt } from './field-places.ts';

type WordFieldProps = {
  content: ArticleContent;
  errors: FieldErrors | undefined;
  isReadOnly: boolean;
  change: (patch: Partial<ArticleContent>) => void;
};

/** The headline and the standfirst, in the type in which they will be read. */
export function OpeningFields({ content, errors, isReadOnly, change }: WordFieldProps) {
  return (
    <>
      <Field
        id="headline"
        label="Headline"
        isLabelHidden
        error={errorAt(errors, 'headline')}
        className="page-headline"
      >
        {(control) => (
          <GrowingTextarea
            {...control}
            className="page-text"
            value={content.headline}
            onText={(headline) => change({ headline })}
            placeholder="Headline"
            readOnly={isReadOnly}
            lang={content.language}
            spellCheck
            isOneParagraph
          />
        )}
      </Field>
      <Field
        id="standfirst"
        label="Standfirst"
        isLabelHidden
        error={errorAt(errors, 'standfirst')}
        className="page-standfirst"
      >
        {(control) => (
          <GrowingTextarea
            {...control}
            className="page-text"
            value={content.standfirst}
            onText={(standfirst) => change({ standfirst })}
            placeholder="Standfirst: what the story says, in a sentence or two"
            readOnly={isReadOnly}
            lang={content.language}
            spellCheck
          />
        )}
      </Field>
    </>
  );
}

/** The place from which a story comes. */
export function DatelineField({ content, errors, isReadOnly, change }: WordFieldProps): ReactNode {
  return (
    <Field id="dateline" label="Dateline" error={errorAt(errors, 'dateline')} className="page-dateline">
      {(control) => (
        <input
          {...control}
          className="input"
          value={content.dateline}
          onChange={(event) => change({ dateline: event.target.value })}
          placeholder="BRUSSELS"
          readOnly={isReadOnly}
          lang={content.language}
        />
      )}
    </Field>
  );
}
