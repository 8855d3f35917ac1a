import type { ReactNode } from 'react';

type Props = { attribution: string; children: ReactNode };

/** A sentence lifted out of the story. */
export function PullQuote({ attribution, children }: Props) {
  return (
    <figure className="pull-quote" data-block="pull-quote">
      <blockquote>
        <p data-part="inside">{children}</p>
      </blockquote>
      {attribution && (
        <figcaption className="pull-quote-attribution" data-part="attribution">
          {attribution}
        </figcaption>
      )}
    </figure>
  );
}
