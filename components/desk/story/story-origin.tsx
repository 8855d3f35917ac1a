'use client';

import type { StoryFormProps } from './story-form-props.ts';
import type { StoryField } from './story-values.ts';

type StoryOriginProps = {
  field: StoryField;
  form: Pick<StoryFormProps, 'read' | 'giveBack'>;
  /** What is said when it was not in the text. */
  none?: string;
};

/** From which words of the text a field was read, and the way back for them. */
export function StoryOrigin({ field, form, none }: StoryOriginProps) {
  const origin = form.read.origins[field];
  if (!origin) return none && form.read.values[field] === '' ? none : null;
  const canGoBack = origin.source !== '' && field !== 'sectionId' && field !== 'language';
  return (
    <span className="story-origin">
      From {origin.why}{' '}
      {origin.source === '' || origin.source === form.read.values[field] ? null : (
        <q>{origin.source.replaceAll('\n', ' · ')}</q>
      )}{' '}
      {canGoBack ? (
        <button type="button" className="link-button" onClick={() => form.giveBack(field)}>
          Back to the text
        </button>
      ) : null}
    </span>
  );
}
