'use client';

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { StageChip } from '#components/desk/stage.tsx';
import type { Stage } from '#lib/articles/types.ts';
import type { BoardCard as Card } from '#lib/workflow/types.ts';
import { BoardCard } from './board-card.tsx';
import { mayMoveTo } from './moves.ts';

type BoardColumnProps = {
  stage: Stage;
  cards: Card[];
  now: Date;
  chosen: ReadonlySet<number>;
  /** The story that was moved last: it is shown, however far down it stands. */
  moved: number | null;
  onChoose: (number: number) => void;
  onMove: (card: Card, to: Stage) => void;
  onDrop: (number: number) => void;
};

// As many as a tall screen shows; more are made as one comes near their end.
const atOnce = 40;

/** One stage's stories, the most wanted first; a story let go above it moves here. */
export function BoardColumn({
  stage,
  cards,
  now,
  chosen,
  moved,
  onChoose,
  onMove,
  onDrop,
}: BoardColumnProps) {
  const column = useRef<HTMLElement>(null);
  const end = useRef<HTMLLIElement>(null);
  const [count, setCount] = useState(atOnce);
  const [isOver, setOver] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    if (!column.current) return;
    return dropTargetForElements({
      element: column.current,
      canDrop: ({ source }) => mayMoveTo(source.data.card as Card, stage),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        drop.current((source.data.card as Card).number);
      },
    });
  }, [stage]);
  const shown = Math.max(count, cards.findIndex(({ number }) => number === moved) + 1);
  const hasMore = cards.length > shown;
  useEffect(() => {
    if (!end.current || !hasMore) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setCount((before) => before + atOnce);
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore]);
  return (
    <section
      ref={column}
      className={isOver ? 'board-column board-column-over' : 'board-column'}
      aria-labelledby={`column-${stage}`}
      data-board-column={stage}
    >
      <h2 id={`column-${stage}`} className="board-column-title">
        <StageChip stage={stage} /> <span className="quiet">{cards.length}</span>
      </h2>
      {cards.length === 0 ? <p className="board-empty quiet">Nothing here.</p> : null}
      <ul className="board-cards">
        {cards.slice(0, shown).map((card) => (
          <BoardCard
            key={card.number}
            card={card}
            now={now}
            isChosen={chosen.has(card.number)}
            onChoose={onChoose}
            onMove={onMove}
          />
        ))}
        {hasMore ? (
          <li ref={end} className="board-more quiet">
            {cards.length - shown} more
          </li>
        ) : null}
      </ul>
    </section>
  );
}
