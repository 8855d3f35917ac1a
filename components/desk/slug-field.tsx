'use client';

import { Field } from '#components/ui/field.tsx';
import type { ArticleContent } from '#lib/articles/types.ts';
import { slugOfPath } from '#lib/publishing/permalink.ts';

type SlugFieldProps = {
  content: ArticleContent;
  address: string;
  error: string | undefined;
  isReadOnly: boolean;
  change: (patch: Partial<ArticleContent>) => void;
};

/** The words of the address: the published ones or the headline’s unless typed, with the address that they make. */
export function SlugField({ content, address, error, isReadOnly, change }: SlugFieldProps) {
  return (
    <Field id="slug" label="Slug" error={error} hint={<span className="address">{address}</span>}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={content.slug}
          onChange={(event) => change({ slug: event.target.value })}
          placeholder={slugOfPath(address) ?? ''}
          readOnly={isReadOnly}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  );
}
