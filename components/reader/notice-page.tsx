import { SearchForm } from './search-form.tsx';
import { wordsFor } from './words.ts';

type Props = {
  kind: 'lost' | 'gone';
  language: string;
  /** What the newsroom tells of a withdrawal. */
  note?: string;
};

/** What stands where there is no page, or where there was a story that has been withdrawn. It names nothing of it. */
export function NoticePage({ kind, language, note }: Props) {
  const words = wordsFor(language);
  const [title, text] =
    kind === 'gone' ? [words.goneTitle, words.goneText] : [words.lostTitle, words.lostText];
  return (
    <div className="notice">
      <h1 className="list-title">{title}</h1>
      <p>{text}</p>
      {note ? <p className="notice-note">{note}</p> : null}
      <SearchForm words={words} id="search" />
      <p>
        <a className="plain-link" href="/">
          {words.toFront}
        </a>
      </p>
    </div>
  );
}
