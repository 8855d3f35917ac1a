import { Fragment } from 'react';
import type { PublicAuthor } from '#lib/publishing/types.ts';
import type { Words } from './words.ts';

/** "By A, B and C", each linked to what they wrote; nothing for an unsigned story. */
export function Byline({ authors, words, home }: { authors: PublicAuthor[]; words: Words; home: string }) {
  if (authors.length === 0) return null;
  return (
    <p className="byline">
      {words.by ? `${words.by} ` : ''}
      {authors.map((author, index) => (
        <Fragment key={author.slug}>
          {separatorBefore(index, authors.length, words)}
          <a href={`${home}/author/${author.slug}`} rel="author">
            {author.name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** The same without links, for a row whose whole headline is a link already. */
export function bylineText(authors: PublicAuthor[], words: Words): string {
  return authors
    .map((author, index) => `${separatorBefore(index, authors.length, words)}${author.name}`)
    .join('');
}

function separatorBefore(index: number, count: number, words: Words): string {
  if (index === 0) return '';
  return index === count - 1 ? ` ${words.and} ` : ', ';
}
