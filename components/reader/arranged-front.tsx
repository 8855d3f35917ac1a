import type { ArrangedFront, ShownRow } from '#lib/reader/resolve-front.ts';
import type { StoryCard } from '#lib/reader/types.ts';
import { Seconds } from './front-page.tsx';
import { type Rank, type ReadingPlace, StoryRow } from './story-row.tsx';

type Props = {
  front: ArrangedFront;
  place: ReadingPlace /** On a section's front its stories need not say it. */;
  section?: string;
};

/** A page as editors have arranged it, row by row. */
export function ArrangedFrontPage({ front, place, section }: Props) {
  return (
    <div className="front">
      {front.rows.map((row, index) => (
        <Row key={row.id} row={row} place={place} section={section} isFirst={index === 0} />
      ))}
    </div>
  );
}

type RowProps = { row: ShownRow; place: ReadingPlace; section: string | undefined; isFirst: boolean };

function Row({ row, place, section, isFirst }: RowProps) {
  const title = row.title || (row.kind === 'strip' ? row.list?.title : undefined);
  const cards = row.places.map(({ card }) => card);
  const stories = (
    <Stories
      {...{ cards, place, section, isFirst }}
      kind={row.kind}
      isTitled={title !== undefined && title !== ''}
    />
  );
  if (!title) return <div className="front-part">{stories}</div>;
  const id = `row-${row.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="block-title">
        {row.list ? <a href={place.home + row.list.path}>{title}</a> : title}
      </h2>
      {stories}
    </section>
  );
}

type StoriesProps = Pick<RowProps, 'place' | 'section' | 'isFirst'> & {
  kind: ShownRow['kind'];
  cards: StoryCard[];
  isTitled: boolean;
};

function Stories({ kind, cards, place, section, isFirst, isTitled }: StoriesProps) {
  const level = isTitled ? 3 : 2;
  const [first, ...others] = cards;
  if (!first) return null;
  const story = (card: StoryCard, rank: Rank) => (
    <StoryRow
      key={card.number}
      card={card}
      rank={rank}
      place={place}
      level={level}
      withSection={card.section.slug !== section && kind !== 'strip'}
      first={isFirst && card === first}
    />
  );
  if (kind === 'lead') {
    return (
      <div className={others.length > 0 ? 'front-top' : 'front-top front-top-alone'}>
        {story(first, 'lead')}
        {others.length > 0 ? <Seconds cards={others} place={place} section={section} level={level} /> : null}
      </div>
    );
  }
  if (kind === 'list') return <div className="latest-rows">{cards.map((card) => story(card, 'row'))}</div>;
  if (kind === 'strip') {
    return (
      <div className={first.lede ? 'section-block' : 'section-block section-block-plain'}>
        {story(first, 'second')}
        <div className="rows">{others.map((card) => story(card, first.lede ? 'brief' : 'text'))}</div>
      </div>
    );
  }
  return (
    <div className={`front-columns front-columns-${cards.length}`}>
      {cards.map((card) => story(card, 'second'))}
    </div>
  );
}
