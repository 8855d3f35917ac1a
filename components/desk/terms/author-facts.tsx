import { Fragment } from 'react';
import type { AuthorView } from '#lib/taxonomy/author-queries.ts';

/** What is said of an author, for those who may only read it. */
export function AuthorFacts({ author }: { author: AuthorView }) {
  const facts = [
    ['Other names', [author.names.en, author.names.ru].filter(Boolean).join(', ')],
    ['Job title', author.jobTitle],
    ['Biography', author.bio],
    ['Links', author.links.map(({ url, title }) => title || url).join(', ')],
    ['E-mail for readers', author.email],
    ['Account', author.account?.name ?? ''],
  ].filter(([, words]) => words);
  if (facts.length === 0) return <p className="field-hint">Nothing has been said of this author yet.</p>;
  return (
    <dl className="term-facts">
      {facts.map(([what, words]) => (
        <Fragment key={what}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
