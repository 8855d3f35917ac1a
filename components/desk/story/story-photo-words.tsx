'use client';

import type { AssetView } from '#lib/media/types.ts';
import { Box } from './story-form.tsx';
import type { StoryFormProps } from './story-form-props.ts';

type PhotoWordsProps = { form: StoryFormProps; asset: AssetView | null };

/** The words of the photograph over the story. */
export function PhotoWords({ form, asset }: PhotoWordsProps) {
  const { values } = form.read;
  const [needsCredit, needsAlt] = [asset && values.credit === '', asset && values.alt === ''];
  // An article that is only filled keeps them at its fields.
  const isUnder = !asset && !form.keeping && (values.caption !== '' || values.credit !== '');
  return (
    <>
      <Box
        field="caption"
        label="Caption"
        form={form}
        isLong
        note={isUnder ? 'Without the image, caption and credit stand under the text. ' : null}
      />
      <Box
        field="credit"
        label="Credit"
        form={form}
        note={needsCredit ? 'Needed to publish with this photo. ' : null}
      />
      <Box
        field="alt"
        label="Alt text"
        form={form}
        isLong
        note={needsAlt ? 'What the photo shows, for those who cannot see it. Needed to publish. ' : null}
      />
    </>
  );
}
