'use client';

import type { ReactNode } from 'react';
import { Picture } from '#components/document/picture.tsx';
import { Field } from '#components/ui/field.tsx';
import type { AssetRef } from '#lib/articles/types.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { LiveInput, LiveTextarea } from './live-words.tsx';
import { WordField } from './word-field.tsx';

type LedeWordsProps = {
  asset: AssetRef;
  /** Replace and remove. */
  children: ReactNode;
};

/** The chosen photograph and the words that go with it. */
export function LedeWords({ asset, children }: LedeWordsProps) {
  const { draft, errors, facts, canWrite } = useArticleScreen();
  const before = draft.content.lede;
  return (
    <>
      <div className="lede-photo">
        <Picture asset={asset} alt="" mediaBase="/desk/media" sizes="(min-width: 48rem) 40rem, 100vw" />
      </div>
      {canWrite ? <div className="lede-buttons">{children}</div> : null}
      <div className="lede-words">
        <WordField
          id="lede-caption"
          label="Caption"
          root="ledeCaption"
          before={before?.caption ?? ''}
          className="lede-caption"
        />
        <Field id="lede-credit" label="Credit" error={errorAt(errors, 'lede.credit')}>
          {(control) => (
            <LiveInput
              {...control}
              className="input"
              lang={facts.language}
              spellCheck
              root="ledeCredit"
              before={before?.credit ?? ''}
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
            <LiveTextarea
              {...control}
              className="input"
              lang={facts.language}
              spellCheck
              root="ledeAlt"
              before={before?.alt ?? ''}
            />
          )}
        </Field>
      </div>
    </>
  );
}
