'use client';

import { Field } from '#components/ui/field.tsx';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { LiveInput } from './live-words.tsx';
import { ToldField } from './told-field.tsx';

/** When and where a story was published before; the time only until it is published here, as it stays from then on. */
export function FirstPublicationFields() {
  const { draft, facts, errors, timeZone, canWrite, choose } = useArticleScreen();
  const isSettled = draft.publication !== null || draft.withdrawn;
  return (
    <>
      {isSettled ? null : (
        <ToldField
          id="first-published"
          told={facts.firstPublished}
          timeZone={timeZone}
          error={errorAt(errors, 'firstPublished')}
          hint={
            facts.firstPublished === null
              ? 'Empty: when it is published here.'
              : 'Readers, lists, feeds and the address get this date.'
          }
          disabled={!canWrite}
          onChange={(firstPublished) => choose({ firstPublished })}
        />
      )}
      <Field
        id="original-address"
        label="Original address"
        error={errorAt(errors, 'originalAddress')}
        hint="If it stood elsewhere first; readers see a link to it."
      >
        {(control) => (
          <LiveInput
            {...control}
            className="input"
            root="originalAddress"
            before={draft.content.originalAddress}
            placeholder="https://"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
          />
        )}
      </Field>
    </>
  );
}
