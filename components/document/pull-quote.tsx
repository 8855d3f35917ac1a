import type { ReactNode } from 'react';

type Props = { attribution: string; children: ReactNode };

/** A sentence lifted out of the story. */
export function PullQuote({ attribution, children }: Props) {
  return (
    <figure className="pull-quote">
      <blockquote>
        <p>{children}</p>
      </blockquote>
      {attribution && <figcaption className="pull-quote-attribution">{attribution}</figcaption>}
    </figure>
  );
}
