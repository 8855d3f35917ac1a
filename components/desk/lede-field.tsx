'use client';

import { ImagePlus } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { LedeWords } from './lede-words.tsx';
import { uploadPhoto } from './upload-photo.ts';

/** The photograph over the story: dropped here or chosen, with its caption, credit and alternative text. */
export function LedeField() {
  const { article, facts, known, learn, errors, canWrite } = useArticleScreen();
  const asset = facts.ledeAssetId ? known.assets[facts.ledeAssetId] : undefined;
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const take = async (file: File | undefined) => {
    if (!file || !canWrite) return;
    setRefusal(null);
    setShare(0);
    const result = await uploadPhoto(file, setShare);
    setShare(null);
    if (!result.ok) return setRefusal(result.error.message);
    const { caption, credit, alt, ...photo } = result.value;
    learn({ assets: { [photo.id]: photo } });
    article?.putLede({ assetId: photo.id, caption, credit, alt });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const message = refusal ?? errorAt(errors, 'lede');

  return (
    <section
      id="lede"
      className={classNames('lede-field', isOver && 'lede-over')}
      aria-label="Lede image"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
        className="visually-hidden"
        aria-label="Lede image file"
        tabIndex={-1}
        disabled={!canWrite}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {asset ? (
        <LedeWords asset={asset}>
          <Button small onClick={() => input.current?.click()}>
            Replace image
          </Button>
          <Button small look="quiet" onClick={() => article?.putLede(null)}>
            Remove image
          </Button>
        </LedeWords>
      ) : (
        <div className="lede-empty">
          <ImagePlus aria-hidden="true" size={20} />
          {canWrite ? (
            <p>
              Lede image<span className="by-mouse">: drop it here</span>
            </p>
          ) : (
            <p>No lede image</p>
          )}
          {canWrite ? (
            <Button small onClick={() => input.current?.click()}>
              Choose an image
            </Button>
          ) : null}
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
      {message ? (
        <p className="field-error" role="alert">
          {message}
        </p>
      ) : null}
    </section>
  );
}
