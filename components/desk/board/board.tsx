'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Views } from '#components/desk/filters/filter-actions.ts';
import { SavedViews } from '#components/desk/filters/saved-views.tsx';
import { goneWords } from '#components/desk/filters/wanted.ts';
import { SaidNotice } from '#components/desk/said-notice.tsx';
import { useLeaving } from '#components/desk/use-leaving.ts';
import { Notice } from '#components/ui/notice.tsx';
import { type PersonRef, type Stage, stages } from '#lib/articles/types.ts';
import type { FilterValues } from '#lib/workflow/filter-query.ts';
import type { BoardCard } from '#lib/workflow/types.ts';
import { BoardColumn } from './board-column.tsx';
import { BoardFilters, type BoardTerms } from './board-filters.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { type Move, mayMoveTo, needsReason, stepsOf, wordsOf } from './moves.ts';
import { NewIdea, type StartIdea } from './new-idea.tsx';
import { PublishTogether, type TogetherActions } from './publish-together.tsx';
import { useBoard } from './use-board.ts';
import { useBoardFilter } from './use-board-filter.ts';
import { useBoardFocus } from './use-board-focus.ts';
import { useBoardKeys } from './use-board-keys.ts';

type BoardProps = {
  cards: BoardCard[];
  /** The last event before they were read. */
  since: string;
  startIdea: StartIdea | null;
  together: TogetherActions | null;
  /** The newsroom's zone. */
  timeZone: string;
  /** The server's time when the page was made. */
  now: string;
  me: string;
  /** What its address asks for. */
  filter: FilterValues;
  views: Views;
  sections: BoardTerms['sections'];
  people: (PersonRef & { note: string })[];
};

/** Every story that is being worked on, in columns by stage: moved by hand or key, as others move them too. */
export function Board({
  cards: initial,
  since,
  startIdea,
  together,
  timeZone,
  now: madeAt,
  me,
  filter: asked,
  views,
  sections,
  people,
}: BoardProps) {
  const { cards, said, run, hush, bring, unsent } = useBoard(initial, since);
  useLeaving(unsent);
  const terms = { sections, people, me };
  const { filter, setFilter, query, passes, gone } = useBoardFilter(asked, terms);
  const goneNow = goneWords(filter, gone);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState<Move | null>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const [now, setNow] = useState(() => new Date(madeAt));
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const columns = useMemo(() => {
    const shown = [...cards.values()].filter(passes).sort(mostWantedFirst);
    return stages.map((stage) => ({ stage, cards: shown.filter((card) => card.stage === stage) }));
  }, [cards, passes]);

  const chosenCards = [...chosen].flatMap((number) => cards.get(number) ?? []);
  const start = (move: Move) => {
    if (needsReason(move)) return setAsking(move);
    finish(move, '');
  };
  const finish = (move: Move, note: string) => {
    setAsking(null);
    setChosen(new Set());
    setMoved(move.cards[0]?.number ?? null);
    void run(stepsOf(move, note), wordsOf(move));
  };
  const moveCards = (numbers: number[], stage: Stage) => {
    const moved = numbers
      .flatMap((number) => cards.get(number) ?? [])
      .filter((card) => mayMoveTo(card, stage));
    if (moved.length > 0) start({ cards: moved, change: { stage } });
  };
  const choose = (number: number) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(number)) after.add(number);
      return after;
    });
  // What is dragged is what was chosen, if it is among that.
  const drop = (number: number, stage: Stage) =>
    moveCards(chosen.has(number) ? [...chosen] : [number], stage);
  useBoardKeys({ move: (number, stage) => moveCards([number], stage), choose });
  useBoardFocus();

  return (
    <main id="main" className="board-page" tabIndex={-1}>
      <header className="list-header">
        <h1>Board</h1>
        {startIdea ? <NewIdea start={startIdea} onStarted={(number) => void bring([number])} /> : null}
      </header>
      <div className="filter-bar">
        <BoardFilters filter={filter} onFilter={setFilter} terms={terms} />
        <SavedViews views={views} query={query} />
      </div>
      {goneNow ? <Notice tone="warning">{goneNow}</Notice> : null}
      <BulkBar cards={chosenCards} people={people} onMove={start} onClear={() => setChosen(new Set())}>
        {together ? (
          <PublishTogether
            cards={chosenCards}
            actions={together}
            timeZone={timeZone}
            onDone={() => {
              setChosen(new Set());
              void bring(chosenCards.map(({ number }) => number));
            }}
          />
        ) : null}
      </BulkBar>
      <SaidNotice
        said={said}
        className="board-said"
        onUndo={said?.undo.length ? () => void run(said.undo, 'Taken back.') : undefined}
        onClose={hush}
      />
      <div className="board">
        {columns.map(({ stage, cards: shown }) => (
          <BoardColumn
            key={`${stage} ${query}`}
            stage={stage}
            cards={shown}
            now={now}
            chosen={chosen}
            moved={moved}
            onChoose={choose}
            onMove={(card, to) => moveCards([card.number], to)}
            onDrop={(number) => drop(number, stage)}
          />
        ))}
      </div>
      <MoveDialog move={asking} onClose={() => setAsking(null)} onConfirm={finish} />
    </main>
  );
}

const order = { urgent: 0, high: 1, normal: 2, low: 3 };

function mostWantedFirst(one: BoardCard, other: BoardCard): number {
  return (
    order[one.priority] - order[other.priority] ||
    (one.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) -
      (other.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) ||
    other.stageSince.getTime() - one.stageSince.getTime() ||
    other.number - one.number
  );
}
