'use client';

import { useArticleScreen } from './article-screen.tsx';
import { WordField } from './word-field.tsx';

/** The headline and the standfirst, in the type in which they will be read. */
export function OpeningFields() {
  const { content } = useArticleScreen().draft;
  return (
    <>
      <WordField
        id="headline"
        label="Headline"
        root="headline"
        before={content.headline}
        placeholder="Headline"
        className="page-headline"
        isAsRead
        isOneParagraph
      />
      <WordField
        id="standfirst"
        label="Standfirst"
        root="standfirst"
        before={content.standfirst}
        placeholder="Standfirst: what the story says, in a sentence or two"
        className="page-standfirst"
        isAsRead
      />
    </>
  );
}

/** The place from which a story comes. */
export function DatelineField() {
  const { content } = useArticleScreen().draft;
  return (
    <WordField
      id="dateline"
      label="Dateline"
      root="dateline"
      before={content.dateline}
      placeholder="BRUSSELS"
      className="page-dateline"
      isOneLine
    />
  );
}
