'use client';

import { searchAuthors } from '#components/desk/article-requests.ts';
import type { AuthorView } from '#lib/taxonomy/author-queries.ts';
import type { AuthorActions } from './author-actions.ts';
import { MergeTerm } from './merge-term.tsx';
import { usedBy } from './term-words.ts';

/** What can be done with a whole author: merge the same person's two pages into one. */
export function AuthorHands({ author, merge }: { author: AuthorView; merge: AuthorActions['merge'] }) {
  return (
    <div className="term-hands">
      <MergeTerm
        kind="author"
        term={author}
        search={searchAuthors}
        merge={merge}
        tell={(into) =>
          `${usedBy(author)} will be by “${into}”, and the old address leads to that page. This can be undone.`
        }
      />
    </div>
  );
}
