'use client';

import type { ReactNode } from 'react';
import { Picture } from '#components/document/picture.tsx';
import { Field } from '#components/ui/field.tsx';
import type { AssetRef } from '#lib/articles/types.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';
import { FieldTools } from './field-tools.tsx';
import { LiveInput, LiveTextarea } from './live-words.tsx';

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
        <Field
          id="lede-caption"
          label="Caption"
          className="lede-caption"
          error={errorAt(errors, 'lede.caption')}
        >
          {(control) => (
            <>
              <LiveTextarea
                {...control}
                className="input"
                lang={facts.language}
                spellCheck
                root="ledeCaption"
                before={before?.caption ?? ''}
              />
              <FieldTools id="lede-caption" root="ledeCaption" />
            </>
          )}
        </Field>
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
