'use client';

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef, useState } from 'react';
import { Due } from '#components/desk/plan/due.tsx';
import { PrioritySign } from '#components/desk/plan/priority.tsx';
import { PublicSign } from '#components/desk/public-sign.tsx';
import { stageWords } from '#components/desk/stage.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { type Stage, stages } from '#lib/articles/types.ts';
import type { BoardCard as Card } from '#lib/workflow/types.ts';
import { mayMoveTo } from './moves.ts';

type BoardCardProps = {
  card: Card;
  now: Date;
  isChosen: boolean;
  onChoose: (number: number) => void;
  onMove: (card: Card, to: Stage) => void;
};

/** A story on the board: what it is, how soon it is wanted, in whose hands, and where it may go. */
export const BoardCard = memo(function BoardCard({ card, now, isChosen, onChoose, onMove }: BoardCardProps) {
  const element = useRef<HTMLLIElement>(null);
  const [isDragged, setDragged] = useState(false);
  const { number, headline, slugLine, sectionName, assignee, priority, rights, isLive } = card;
  useEffect(() => {
    if (!element.current || !card.rights.move) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ card }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [card]);
  const targets = stages.filter((stage) => mayMoveTo(card, stage));
  const name = headline || 'No headline yet';
  return (
    <li
      ref={element}
      className={classNames('board-card', isChosen && 'board-card-chosen', isDragged && 'board-card-dragged')}
    >
      <div className="board-card-head">
        <input
          type="checkbox"
          aria-label={`Choose ${name}`}
          checked={isChosen}
          disabled={!rights.move}
          onChange={() => onChoose(number)}
        />
        <a href={`/desk/articles/${number}`} data-board-card={number} draggable={false}>
          {headline ? headline : <em>No headline yet</em>}
        </a>
      </div>
      {slugLine || sectionName ? (
        <p className="board-card-meta quiet">{[slugLine, sectionName].filter(Boolean).join(' · ')}</p>
      ) : null}
      <p className="board-card-meta">
        {priority === 'normal' ? null : <PrioritySign priority={priority} />}
        {card.dueAt ? <Due at={card.dueAt} now={now} /> : null}
        {isLive ? <PublicSign state="live" /> : null}
      </p>
      <div className="board-card-foot">
        <span className={assignee ? undefined : 'quiet'}>{assignee ? assignee.name : 'Nobody’s'}</span>
        {targets.length > 0 ? (
          <select
            className="input board-move"
            aria-label={`Move ${name}`}
            value=""
            onChange={(event) => onMove(card, event.target.value as Stage)}
          >
            <option value="">Move…</option>
            {targets.map((stage) => (
              <option key={stage} value={stage}>
                {stageWords[stage]}
              </option>
            ))}
          </select>
        ) : null}
      </div>
    </li>
  );
});
