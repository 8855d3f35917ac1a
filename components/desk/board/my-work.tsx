import { Due } from '#components/desk/plan/due.tsx';
import { PrioritySign } from '#components/desk/plan/priority.tsx';
import { PublicSign } from '#components/desk/public-sign.tsx';
import { StageChip } from '#components/desk/stage.tsx';
import type { BoardCard } from '#lib/workflow/types.ts';
import { KeepNew } from './keep-new.tsx';

type Work = { inHand: BoardCard[]; toDecide: BoardCard[]; toTakeUp: BoardCard[] };

/** What waits for one person, the most wanted first. */
export function MyWork({ work, now, since }: { work: Work; now: Date; since: string }) {
  const { inHand, toDecide, toTakeUp } = work;
  return (
    <main id="main" className="list" tabIndex={-1}>
      <header className="list-header">
        <h1>My work</h1>
      </header>
      <Group
        title="In my hands"
        cards={inHand}
        now={now}
        empty="Nothing is in your hands. Take something up."
      />
      {toDecide.length > 0 ? (
        <Group title="Waiting for an editor’s word" cards={toDecide} now={now} empty="" />
      ) : null}
      <Group
        title="In nobody’s hands"
        cards={toTakeUp}
        now={now}
        empty="Everything is in somebody’s hands."
      />
      <KeepNew since={since} />
    </main>
  );
}

type GroupProps = { title: string; cards: BoardCard[]; now: Date; empty: string };

function Group({ title, cards, now, empty }: GroupProps) {
  return (
    <section className="work-group" aria-labelledby={`work-${idOf(title)}`}>
      <h2 id={`work-${idOf(title)}`}>
        {title} <span className="quiet">{cards.length}</span>
      </h2>
      {cards.length === 0 ? <p className="board-empty quiet">{empty}</p> : null}
      <ul>
        {cards.map((card) => (
          <li key={card.number} className="work-row">
            <a href={`/desk/articles/${card.number}`} data-article-link="">
              {card.headline || 'No headline yet'}
            </a>
            <span className="quiet">{[card.slugLine, card.sectionName].filter(Boolean).join(' · ')}</span>
            {card.priority === 'normal' ? null : <PrioritySign priority={card.priority} />}
            {card.dueAt ? <Due at={card.dueAt} now={now} /> : null}
            {card.isLive ? <PublicSign state="live" /> : null}
            <StageChip stage={card.stage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '-');
}
