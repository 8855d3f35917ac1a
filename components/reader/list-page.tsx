import { Photo } from '#components/document/photo.tsx';
import type { ArrangedFront } from '#lib/reader/resolve-front.ts';
import type { CardPage, ListHead, ListView } from '#lib/reader/types.ts';
import { ArrangedFrontPage } from './arranged-front.tsx';
import { AuthorHead } from './author-head.tsx';
import { FeedLinks } from './feed-links.tsx';
import { type ReadingPlace, StoryRow } from './story-row.tsx';
import { wordsFor } from './words.ts';

type Props = {
  list: ListHead;
  /** The sections in which it stands, from the top. */
  above: ListView[];
  /** The sections within it. */
  within: ListView[];
  kind: 'section' | 'tag' | 'author';
  page: CardPage;
  /** Its front as editors have arranged it, on the first page. */
  front: ArrangedFront | null;
  /** The list's own address. */
  path: string;
  isFirstPage: boolean;
  place: ReadingPlace;
};

/** A section, a topic or an author: what it is, and its stories from the newest on. */
export function ListPage({ list, above, within, kind, page, front, path, isFirstPage, place }: Props) {
  const words = wordsFor(place.language);
  const onFront = new Set(front?.rows.flatMap(({ places }) => places.map(({ card }) => card.number)));
  const cards = page.cards.filter(({ number }) => !onFront.has(number));
  return (
    <div className="list">
      {kind === 'author' ? (
        <AuthorHead author={list} place={place} />
      ) : (
        <TopicHead list={list} above={above} within={within} kind={kind} place={place} />
      )}
      {front ? <ArrangedFrontPage front={front} place={place} section={list.slug} /> : null}
      {front && cards.length > 0 ? <h2 className="block-title list-rest">{words.latest}</h2> : null}
      {page.cards.length === 0 ? <p className="list-intro">{words.nothingYet}</p> : null}
      <div className="list-rows rows">
        {cards.map((card, index) => (
          <StoryRow
            key={card.number}
            card={card}
            rank={isFirstPage && !front && index === 0 ? 'lead' : 'row'}
            place={place}
            level={front ? 3 : 2}
            withSection={kind !== 'section'}
            first={!front && index === 0}
          />
        ))}
      </div>
      <Pager path={path} nextCursor={page.nextCursor} isFirstPage={isFirstPage} language={place.language} />
      <aside className="list-feeds" aria-labelledby="list-feeds">
        <p id="list-feeds">{words.follow.replace('{name}', list.title)}</p>
        <FeedLinks path={path} language={place.language} />
      </aside>
    </div>
  );
}

type HeadProps = Pick<Props, 'list' | 'above' | 'within' | 'kind' | 'place'>;

function TopicHead({ list, above, within, kind, place }: HeadProps) {
  const words = wordsFor(place.language);
  return (
    <header className="list-head">
      {kind === 'tag' ? <p className="list-kind">{words.tag}</p> : null}
      {above.length > 0 ? (
        <p className="list-kind">
          {above.map(({ slug, title }) => (
            <a key={slug} href={`${place.home}/${slug}`}>
              {title}
            </a>
          ))}
        </p>
      ) : null}
      <h1 className="list-title">{list.title}</h1>
      {list.intro ? <p className="list-intro">{list.intro}</p> : null}
      {within.length > 0 ? (
        <ul className="list-within" aria-label={words.within}>
          {within.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`${place.home}/${slug}`}>{title}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {list.picture ? (
        <Photo image={list.picture} mediaBase={place.mediaBase} sizes="(min-width: 40rem) 24rem, 100vw" />
      ) : null}
    </header>
  );
}

type PagerProps = {
  path: string;
  nextCursor: string | null;
  isFirstPage: boolean;
  language: string;
  /** What the rows are called, where they are no stories. */
  words?: { older: string; newest: string };
};

/** The way to older rows, and back to the newest. */
export function Pager({ path, nextCursor, isFirstPage, language, words = wordsFor(language) }: PagerProps) {
  if (!nextCursor && isFirstPage) return null;
  const next = `${path}${path.includes('?') ? '&' : '?'}cursor=${nextCursor}`;
  return (
    <nav className="pager" aria-label={words.older}>
      {isFirstPage ? null : <a href={path}>{words.newest}</a>}
      {nextCursor ? (
        <a href={next} rel="next">
          {words.older}
        </a>
      ) : null}
    </nav>
  );
}
