'use client';

import { wordsOfTold } from '#lib/articles/first-published.ts';
import type { StoryFormProps } from './story-form-props.ts';
import type { StoryField } from './story-values.ts';

type StoryKeepingProps = { field: StoryField; form: Pick<StoryFormProps, 'keeping' | 'newsroom'> };

/** Where the article says something else already: what, and whether it is given up for the file's words. */
export function StoryKeeping({ field, form: { keeping, newsroom } }: StoryKeepingProps) {
  if (!keeping?.isContested(field)) return null;
  const now = keeping.present[field];
  const said =
    field === 'sectionId'
      ? (newsroom.sections.find(({ id }) => id === now)?.name ?? now)
      : field === 'firstPublished'
        ? wordsOfTold(now)
        : now;
  return (
    <label className="story-keeping">
      <input
        type="checkbox"
        checked={keeping.replaced.includes(field)}
        onChange={() => keeping.toggle(field)}
      />
      <span>Replace “{said}”</span>
    </label>
  );
}
