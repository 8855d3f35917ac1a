import type { Front } from '#lib/reader/list-front.ts';
import type { ListView, StoryCard } from '#lib/reader/types.ts';
import { type ReadingPlace, StoryRow } from './story-row.tsx';
import { type Words, wordsFor } from './words.ts';

type Props = { front: Front; place: ReadingPlace };

const secondsCount = 4;

/** The home page: a lead that dominates, four beside it, the rest of the newest in rows, then the sections. */
export function FrontPage({ front, place }: Props) {
  const words = wordsFor(place.language);
  const [lead, ...others] = front.newest;
  if (!lead) return <p className="list-intro">{words.nothingYet}</p>;
  const seconds = others.slice(0, secondsCount);
  const rest = others.slice(secondsCount);
  return (
    <div className="front">
      <div className={seconds.length > 0 ? 'front-top' : 'front-top front-top-alone'}>
        <StoryRow card={lead} rank="lead" place={place} withSection first />
        {seconds.length > 0 ? <Seconds cards={seconds} place={place} /> : null}
      </div>
      {rest.length > 0 ? <Latest cards={rest} place={place} words={words} /> : null}
      {front.blocks.map((block) => (
        <SectionBlock key={block.section.slug} section={block.section} cards={block.cards} place={place} />
      ))}
    </div>
  );
}

type SecondsProps = { cards: StoryCard[]; place: ReadingPlace; section?: string | undefined; level?: 2 | 3 };

/** What stands beside a lead; the first of them that has a photograph shows it. */
export function Seconds({ cards, place, section, level }: SecondsProps) {
  const pictured = cards.find((card) => card.lede);
  return (
    <div className="seconds">
      {cards.map((card) => (
        <StoryRow
          key={card.number}
          card={card}
          rank={card === pictured ? 'second' : 'text'}
          place={place}
          level={level}
          withSection={card.section.slug !== section}
        />
      ))}
    </div>
  );
}

function Latest({ cards, place, words }: { cards: StoryCard[]; place: ReadingPlace; words: Words }) {
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="block-title">
        {words.latest}
      </h2>
      <div className="latest-rows">
        {cards.map((card) => (
          <StoryRow key={card.number} card={card} rank="row" place={place} level={3} withSection />
        ))}
      </div>
    </section>
  );
}

type BlockProps = { section: ListView; cards: StoryCard[]; place: ReadingPlace };

function SectionBlock({ section, cards, place }: BlockProps) {
  const [first, ...others] = cards;
  if (!first) return null;
  return (
    <section aria-labelledby={`section-${section.slug}`}>
      <h2 id={`section-${section.slug}`} className="block-title">
        <a href={`${place.home}/${section.slug}`}>{section.title}</a>
      </h2>
      <div className={first.lede ? 'section-block' : 'section-block section-block-plain'}>
        <StoryRow card={first} rank="second" place={place} level={3} />
        <div className="rows">
          {others.map((card) => (
            <StoryRow
              key={card.number}
              card={card}
              rank={first.lede ? 'brief' : 'text'}
              place={place}
              level={3}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
