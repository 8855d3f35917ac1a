import type { NewsroomView } from '#lib/reader/types.ts';
import { SearchForm } from './search-form.tsx';
import { wordsFor } from './words.ts';

type Props = {
  kind: 'lost' | 'gone';
  newsroom: NewsroomView;
  /** What the newsroom tells of a withdrawal. */
  note?: string;
};

/** What stands where there is no page, or where there was a story that has been withdrawn. It names nothing of it. */
export function NoticePage({ kind, newsroom, note }: Props) {
  const words = wordsFor(newsroom.language);
  const [title, text] =
    kind === 'gone' ? [words.goneTitle, words.goneText] : [words.lostTitle, words.lostText];
  return (
    <div className="notice">
      <h1 className="list-title">{title}</h1>
      <p>{text}</p>
      {note ? <p className="notice-note">{note}</p> : null}
      <SearchForm words={words} home={newsroom.home} id="search" />
      <p>
        <a className="plain-link" href={newsroom.home || '/'}>
          {words.toFront}
        </a>
      </p>
    </div>
  );
}
