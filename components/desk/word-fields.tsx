'use client';

import { Field } from '#components/ui/field.tsx';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { FieldTools } from './field-tools.tsx';
import { LiveInput, LiveTextarea } from './live-words.tsx';

/** The headline and the standfirst, in the type in which they will be read. */
export function OpeningFields() {
  const { draft, errors, facts } = useArticleScreen();
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
          <>
            <LiveTextarea
              {...control}
              className="page-text"
              root="headline"
              before={draft.content.headline}
              placeholder="Headline"
              lang={facts.language}
              spellCheck
              isOneParagraph
            />
            <FieldTools id="headline" root="headline" />
          </>
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
          <>
            <LiveTextarea
              {...control}
              className="page-text"
              root="standfirst"
              before={draft.content.standfirst}
              placeholder="Standfirst: what the story says, in a sentence or two"
              lang={facts.language}
              spellCheck
            />
            <FieldTools id="standfirst" root="standfirst" />
          </>
        )}
      </Field>
    </>
  );
}

/** The place from which a story comes. */
export function DatelineField() {
  const { draft, errors, facts } = useArticleScreen();
  return (
    <Field id="dateline" label="Dateline" error={errorAt(errors, 'dateline')} className="page-dateline">
      {(control) => (
        <>
          <LiveInput
            {...control}
            className="input"
            root="dateline"
            before={draft.content.dateline}
            placeholder="BRUSSELS"
            lang={facts.language}
          />
          <FieldTools id="dateline" root="dateline" />
        </>
      )}
    </Field>
  );
}
