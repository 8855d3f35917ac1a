import { correctionWord } from '#lib/reader/correction-words.ts';
import type { CorrectionPage, CorrectionRow, NewsroomView } from '#lib/reader/types.ts';
import { correctionAnchor } from '#lib/syndication/feed.ts';
import { Pager } from './list-page.tsx';
import { Moment } from './moment.tsx';
import { wordsFor } from './words.ts';

type Props = { page: CorrectionPage; isFirstPage: boolean; newsroom: NewsroomView };

/** Everything that was put right, the newest first, each with the way to its story. */
export function CorrectionsPage({ page, isFirstPage, newsroom }: Props) {
  const words = wordsFor(newsroom.language);
  return (
    <div className="list">
      <header className="list-head">
        <h1 className="list-title">{words.corrections}</h1>
        <p className="list-intro">{page.rows.length > 0 ? words.correctionsIntro : words.noCorrections}</p>
      </header>
      {page.rows.length > 0 ? (
        <ol className="list-rows correction-rows">
          {page.rows.map((row) => (
            <Row key={row.id} row={row} newsroom={newsroom} />
          ))}
        </ol>
      ) : null}
      <Pager
        path={`${newsroom.home}/corrections`}
        nextCursor={page.nextCursor}
        isFirstPage={isFirstPage}
        language={newsroom.language}
        words={{ older: words.olderCorrections, newest: words.newest }}
      />
    </div>
  );
}

function Row({ row, newsroom }: { row: CorrectionRow; newsroom: NewsroomView }) {
  return (
    <li className="correction-row" lang={row.language === newsroom.language ? undefined : row.language}>
      <p className="meta">
        <strong className="correction-kind">{correctionWord(row.kind, row.language)}</strong>{' '}
        <Moment at={row.at} language={row.language} timeZone={newsroom.timeZone} withZone />
      </p>
      <p className="correction-text">{row.text}</p>
      <h2 className="correction-story">
        <a href={`${row.path}#${correctionAnchor(row.id)}`}>{row.headline}</a>
      </h2>
    </li>
  );
}
