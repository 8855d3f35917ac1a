'use client';

import type { ReactNode } from 'react';
import { Picture } from '#components/document/picture.tsx';
import { Field } from '#components/ui/field.tsx';
import { GrowingTextarea } from '#components/ui/growing-textarea.tsx';
import type { ArticleContent, AssetRef, LedeImage } from '#lib/articles/types.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { errorAt } from './field-places.ts';

type LedeWordsProps = {
  lede: LedeImage;
  asset: AssetRef;
  errors: FieldErrors | undefined;
  isReadOnly: boolean;
  change: (patch: Partial<ArticleContent>) => void;
  /** Replace and remove. */
  children: ReactNode;
};

/** The chosen photograph and the words that go with it. */
export function LedeWords({ lede, asset, errors, isReadOnly, change, children }: LedeWordsProps) {
  const write = (patch: Partial<LedeImage>) => change({ lede: { ...lede, ...patch } });
  return (
    <>
      <div className="lede-photo">
        <Picture
          asset={asset}
          alt={lede.alt}
          mediaBase="/desk/media"
          sizes="(min-width: 48rem) 40rem, 100vw"
        />
      </div>
      {isReadOnly ? null : <div className="lede-buttons">{children}</div>}
      <div className="lede-words">
        <Field
          id="lede-caption"
          label="Caption"
          className="lede-caption"
          error={errorAt(errors, 'lede.caption')}
        >
          {(control) => (
            <GrowingTextarea
              {...control}
              className="input"
              value={lede.caption}
              onText={(caption) => write({ caption })}
              readOnly={isReadOnly}
            />
          )}
        </Field>
        <Field id="lede-credit" label="Credit" error={errorAt(errors, 'lede.credit')}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={lede.credit}
              onChange={(event) => write({ credit: event.target.value })}
              readOnly={isReadOnly}
            />
          )}
        </Field>
        <Field
          id="lede-alt"
          label="Alt text"
          hint="For those who cannot see it"
          error={errorAt(errors, 'lede.alt')}
        >
          {(control) => (
            <GrowingTextarea
              {...control}
              className="input"
              value={lede.alt}
              onText={(alt) => write({ alt })}
              readOnly={isReadOnly}
            />
          )}
        </Field>
      </div>
    </>
  );
}
