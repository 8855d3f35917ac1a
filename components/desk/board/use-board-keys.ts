import { useEffect, useRef } from 'react';
import { isKey, type KeyName } from '#components/ui/keys.ts';
import { type Stage, stages } from '#lib/articles/types.ts';

type BoardActs = { move: (number: number, stage: Stage) => void; choose: (number: number) => void };

/** The board by keyboard: arrows go from story to story, Alt with one moves the story, x chooses it, Enter opens it (it is a link). */
export function useBoardKeys(acts: BoardActs): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const card =
        event.target instanceof HTMLElement && event.target.matches('[data-board-card]')
          ? event.target
          : null;
      if (!card) return;
      const pressed = keys.find(([name]) => isKey(event, name));
      if (!pressed) return;
      event.preventDefault();
      pressed[1](card, current.current);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

const keys: [KeyName, (card: HTMLElement, acts: BoardActs) => void][] = [
  ['card-right', (card, { move }) => shift(card, 1, move)],
  ['card-left', (card, { move }) => shift(card, -1, move)],
  ['card-next', (card) => step(card, 1)],
  ['card-previous', (card) => step(card, -1)],
  ['column-right', (card) => cross(card, 1)],
  ['column-left', (card) => cross(card, -1)],
  ['card-select', (card, { choose }) => choose(numberOf(card))],
];

function shift(card: HTMLElement, by: 1 | -1, move: BoardActs['move']): void {
  const stage = stages[stages.indexOf(columnOf(card)?.dataset.boardColumn as Stage) + by];
  if (!stage) return;
  move(numberOf(card), stage);
}

function step(card: HTMLElement, by: 1 | -1): void {
  const cards = cardsOf(columnOf(card));
  cards[cards.indexOf(card) + by]?.focus();
}

function cross(card: HTMLElement, by: 1 | -1): void {
  const columns = [...document.querySelectorAll<HTMLElement>('[data-board-column]')];
  const here = columnOf(card);
  const at = cardsOf(here).indexOf(card);
  const onward = by === 1 ? columns : columns.toReversed();
  for (const column of onward.slice(onward.indexOf(here as HTMLElement) + 1)) {
    const cards = cardsOf(column);
    const next = cards[Math.min(at, cards.length - 1)];
    if (!next) continue;
    next.focus();
    return;
  }
}

function columnOf(card: HTMLElement): HTMLElement | null {
  return card.closest<HTMLElement>('[data-board-column]');
}

function cardsOf(column: HTMLElement | null): HTMLElement[] {
  return [...(column?.querySelectorAll<HTMLElement>('[data-board-card]') ?? [])];
}

function numberOf(card: HTMLElement): number {
  return Number(card.dataset.boardCard);
}
