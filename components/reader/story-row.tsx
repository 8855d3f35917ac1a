import type { ReactNode } from 'react';
import { Picture } from '#components/document/picture.tsx';
import type { StoryCard } from '#lib/reader/types.ts';
import { bylineText } from './byline.tsx';
import { headlineSize } from './headline-size.ts';
import { Moment } from './moment.tsx';
import { wordsFor } from './words.ts';

/** How a page reads its stories: whose language and zone, where its edition begins, and where photographs are. */
export type ReadingPlace = { language: string; timeZone: string; home: string; mediaBase: string };

/** Rank decides size and place: one lead, seconds with and without a photo, rows, and headlines alone. */
export type Rank = 'lead' | 'second' | 'text' | 'row' | 'brief';

type Props = {
  card: StoryCard;
  rank: Rank;
  place: ReadingPlace;
  /** The level of its headline on this page. */
  level?: 2 | 3;
  withSection?: boolean;
  /** Instead of the standfirst: what a search found. */
  excerpt?: ReactNode;
  first?: boolean;
};

const photoOf = {
  lead: { sizes: '(min-width: 64rem) 50rem, 100vw', widest: 1920 },
  second: { sizes: '(min-width: 64rem) 24rem, (min-width: 48rem) 50vw, 100vw', widest: 960 },
  row: { sizes: '(min-width: 48rem) 12rem, 6.5rem', widest: 640 },
  text: null,
  brief: null,
} satisfies Record<Rank, { sizes: string; widest: number } | null>;

/** One story on a front or in a list. */
export function StoryRow({ card, rank, place, level = 2, withSection, excerpt, first }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const lang = card.language === place.language ? undefined : card.language;
  const photo = card.lede ? photoOf[rank] : null;
  const summary = rank === 'brief' ? '' : card.standfirst;
  return (
    <article className={classOf(card, rank, photo !== null)} lang={lang}>
      <div className="story-row-words">
        {withSection || card.breakingFor !== null ? (
          <p className="kicker">
            {card.breakingFor === null ? null : (
              <strong className="breaking">{wordsFor(card.language).breaking}</strong>
            )}
            {withSection ? <a href={`${place.home}/${card.section.slug}`}>{card.section.name}</a> : null}
          </p>
        ) : null}
        <Heading className="headline">
          <a href={card.path}>{card.headline}</a>
        </Heading>
        {excerpt ?? (summary ? <p className="summary">{summary}</p> : null)}
        <RowMeta card={card} rank={rank} place={place} />
      </div>
      {card.lede && photo ? (
        <div className="story-row-photo">
          <Picture
            asset={{ ...card.lede, widths: widthsUpTo(photo.widest, card.lede.widths) }}
            alt={rank === 'lead' ? card.lede.alt : ''}
            mediaBase={place.mediaBase}
            sizes={photo.sizes}
            isFirst={first}
          />
        </div>
      ) : null}
    </article>
  );
}

function classOf(card: StoryCard, rank: Rank, hasPhoto: boolean): string {
  const size = rank === 'lead' ? ` ${headlineSize(card.headline)}` : '';
  return `story-row rank-${rank}${size}${hasPhoto ? ' has-photo' : ''}`;
}

function widthsUpTo(limit: number, widths: number[]): number[] {
  const fitting = widths.filter((width) => width <= limit);
  return fitting.length > 0 ? fitting : widths.slice(0, 1);
}

function RowMeta({ card, rank, place }: Pick<Props, 'card' | 'rank' | 'place'>) {
  const authors = rank === 'brief' ? '' : bylineText(card.byline, wordsFor(card.language));
  return (
    <p className="meta">
      {authors ? <span className="meta-authors">{authors}</span> : null}
      <Moment
        at={card.firstPublishedAt}
        language={card.language}
        timeZone={place.timeZone}
        isDayOnly={card.isDayOnly}
        short
      />
    </p>
  );
}
