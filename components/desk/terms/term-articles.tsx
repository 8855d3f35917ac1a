import { PublicSign, publicStateOf } from '#components/desk/public-sign.tsx';
import { StageChip } from '#components/desk/stage.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { DraftRow } from '#lib/articles/types.ts';
import { countOf } from './term-words.ts';

type TermArticlesProps = {
  rows: DraftRow[];
  count: number;
  live: number;
  /** How the list of articles is asked for all of them. */
  list: Record<string, string>;
  /** The readers' page. */
  page: string;
  now: string;
};

const shown = 12;

/** The articles that have a tag or an author, the last changed first. */
export function TermArticles({ rows, count, live, list, page, now }: TermArticlesProps) {
  return (
    <section>
      <h2>{`${countOf(count, 'article', 'articles')}, ${live.toLocaleString('en')} live`}</h2>
      {rows.length > 0 ? (
        <ul className="term-articles">
          {rows.slice(0, shown).map((row) => (
            <li key={row.number}>
              <a href={`/desk/articles/${row.number}`}>{row.headline || 'No headline yet'}</a>
              <span className="term-article-state">
                {row.path || row.withdrawn ? (
                  <PublicSign state={publicStateOf(row.path ? row : null, row.withdrawn)} />
                ) : (
                  <StageChip stage={row.stage} />
                )}
                <TimeStamp at={row.updatedAt.toISOString()} now={now} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="field-hint">No article that you may read has it.</p>
      )}
      <p className="term-ways">
        {rows.length > shown ? (
          <a href={`/desk/articles?${new URLSearchParams(list)}`}>All its articles</a>
        ) : null}
        {live > 0 ? <a href={page}>The readers’ page</a> : null}
      </p>
    </section>
  );
}
