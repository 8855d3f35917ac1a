'use client';

import { useRouter } from 'next/navigation';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { Result } from '#lib/platform/errors.ts';
import { countOf } from './term-words.ts';

type MergedTermsProps = {
  merged: { id: string; name: string; at: Date; articles: number }[];
  heir: string;
  now: string;
  /** Null for those who may only look. */
  undo: ((input: { id: string }) => Promise<Result<unknown>>) | null;
};

/** Which tags or authors were merged into one, each to be taken out again. */
export function MergedTerms({ merged, heir, now, undo }: MergedTermsProps) {
  const router = useRouter();
  if (merged.length === 0) return null;
  return (
    <section>
      <h2 id="merged">Merged into it</h2>
      <ul className="merged-tags" aria-labelledby="merged">
        {merged.map((term) => (
          <li key={term.id}>
            <span>
              {term.name}
              <span className="field-hint">
                {countOf(term.articles, 'article', 'articles')},{' '}
                <TimeStamp at={term.at.toISOString()} now={now} />
              </span>
            </span>
            {undo ? (
              <ConfirmedAction
                verb="Undo"
                label={`Undo the merge of ${term.name}`}
                title={`Take “${term.name}” out of “${heir}” again?`}
                isSmall
                run={() => undo({ id: term.id })}
                onDone={() => router.refresh()}
              >
                <p>The articles that were given “{term.name}” say so again, and its own page is back.</p>
              </ConfirmedAction>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
