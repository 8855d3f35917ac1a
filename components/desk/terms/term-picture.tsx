'use client';

import { useRef, useState } from 'react';
import { uploadPhoto } from '#components/desk/upload-photo.ts';
import { Picture } from '#components/document/picture.tsx';
import { Button } from '#components/ui/button.tsx';

/** A photograph as a tag or an author shows it. */
export type ChosenPicture = {
  id: string;
  key: string;
  width: number;
  height: number;
  widths: number[];
  credit: string;
};

type TermPictureProps = {
  picture: ChosenPicture | null;
  error: string | undefined;
  onChange: (picture: ChosenPicture | null) => void;
};

/** The picture over a tag's or an author's stories: chosen from a file, shown with its credit, taken away again. */
export function TermPicture({ picture, error, onChange }: TermPictureProps) {
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRefusal(null);
    setShare(0);
    const result = await uploadPhoto(file, setShare);
    setShare(null);
    if (result.ok) onChange(result.value);
    else setRefusal(result.error.message);
  };
  const message = refusal ?? error;
  return (
    <fieldset className="term-picture">
      <legend className="field-label">Picture</legend>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
        className="visually-hidden"
        aria-label="Picture file"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {picture ? <Picture asset={picture} alt="" mediaBase="/desk/media" sizes="10rem" /> : null}
      <div className="term-picture-hands">
        <Button small onClick={() => input.current?.click()}>
          {picture ? 'Replace the picture' : 'Choose a picture'}
        </Button>
        {picture ? (
          <Button small look="quiet" onClick={() => onChange(null)}>
            Remove the picture
          </Button>
        ) : null}
        {picture?.credit ? <p className="field-hint">{picture.credit}</p> : null}
        {share === null ? null : (
          <progress max={1} value={share === 1 ? undefined : share} aria-label="Uploading the picture" />
        )}
        {message ? (
          <p className="field-error" role="alert">
            {message}
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
