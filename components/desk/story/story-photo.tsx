'use client';

import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { Picture } from '#components/document/picture.tsx';
import { Button } from '#components/ui/button.tsx';
import type { StoryFormProps } from './story-form-props.ts';
import { PhotoWords } from './story-photo-words.tsx';
import type { useStoryPhoto } from './use-story-photo.ts';

type StoryPhotoProps = {
  photo: ReturnType<typeof useStoryPhoto>;
  form: StoryFormProps | null;
};

/** The photograph over the story, with its words from the text. */
export function StoryPhoto({ photo, form }: StoryPhotoProps) {
  const input = useRef<HTMLInputElement>(null);
  const { asset, share, problem } = photo;
  const values = form?.read.values;
  const remote = form?.read.story.photo?.value.source;
  const isElsewhere = !asset && remote && !remote.startsWith('data:');
  return (
    <section className="story-photo" aria-label="Lede image">
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
        className="visually-hidden"
        aria-label="Lede image file"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void photo.take(file);
          event.target.value = '';
        }}
      />
      {asset ? (
        <div className="lede-photo">
          <Picture asset={asset} alt={values?.alt ?? ''} mediaBase="/desk/media" sizes="24rem" />
        </div>
      ) : (
        <div className="story-photo-empty">
          <ImagePlus aria-hidden="true" size={20} />
          <p>
            Lede image<span className="by-mouse">: drop it here</span>
          </p>
        </div>
      )}
      {share === null ? null : (
        <progress
          className="lede-progress"
          max={1}
          value={share === 1 ? undefined : share}
          aria-label="Uploading the image"
        />
      )}
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      {isElsewhere ? (
        <p className="field-hint">
          The text shows a photo that stands elsewhere, and it was not fetched:{' '}
          <span className="story-address">{remote}</span>
        </p>
      ) : null}
      <div className="lede-buttons">
        <Button small onClick={() => input.current?.click()}>
          {asset ? 'Replace image' : 'Choose an image'}
        </Button>
        {asset ? (
          <Button small look="quiet" onClick={photo.remove}>
            Remove image
          </Button>
        ) : null}
      </div>
      {form ? <PhotoWords form={form} asset={asset} /> : null}
    </section>
  );
}
