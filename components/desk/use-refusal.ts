'use client';

import { useCallback, useEffect, useState } from 'react';
import type { LiveArticle } from '#components/editor/live/live-article.ts';
import type { LiveContent } from '#lib/articles/live-text.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';

type Refusal = { errors: FieldErrors; said: LiveContent };

/** What publishing was refused for, field by field; a message goes when its field says something else. */
export function useRefusal(
  article: LiveArticle | null,
): [FieldErrors | undefined, (errors: FieldErrors | undefined) => void] {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (!article || !refusal) return;
    return article.content.subscribe(() => {
      const now = article.content.state().content;
      const left = Object.entries(refusal.errors).filter(([name]) => isSame(name, refusal.said, now));
      setRefusal(left.length > 0 ? { ...refusal, errors: Object.fromEntries(left) } : null);
    });
  }, [article, refusal]);
  const refuse = useCallback(
    (errors: FieldErrors | undefined) =>
      setRefusal(errors && article ? { errors, said: article.contentNow() } : null),
    [article],
  );
  return [refusal?.errors, refuse];
}

function isSame(name: string, one: LiveContent, other: LiveContent): boolean {
  const field = name.split('.')[0] ?? name;
  return JSON.stringify(Reflect.get(one, field)) === JSON.stringify(Reflect.get(other, field));
}
