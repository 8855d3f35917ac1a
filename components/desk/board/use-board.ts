import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { onDeskChange } from '#components/desk/changes/desk-changes.ts';
import { messageOf } from '#lib/platform/errors.ts';
import type { BoardCard } from '#lib/workflow/types.ts';
import { askCards, backFrom, changed, doSteps, type Step } from './steps.ts';

/** What the board says after something was tried. */
export type BoardSaid = { words: string; isBad: boolean; undo: Step[] };

const restMs = 150;
const mostAskedFor = 100;

/** The cards, kept as new as the newsroom's: what one does is shown at once, what others do as soon as it is told. */
export function useBoard(initial: BoardCard[], since: string) {
  const [cards, setCards] = useState(() => new Map(initial.map((card) => [card.number, card])));
  const [readAt] = useState(since);
  const [said, setSaid] = useState<BoardSaid | null>(null);
  const under = useRef(0);
  const begun = useRef(0);
  const late = useRef<Set<number> | 'all'>(new Set());
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const bring = useCallback(async (numbers: number[] | null) => {
    let found: BoardCard[] | null;
    let asOf: number;
    do {
      // What is told while a step of one's own is under way is asked for after it: an answer from before would undo it on the screen.
      if (under.current > 0) return beLate(late, numbers);
      asOf = begun.current;
      found = await askCards(numbers);
      if (!found) return;
    } while (asOf !== begun.current);
    const cardsNow = found;
    setCards((before) => {
      const after = numbers === null ? new Map<number, BoardCard>() : new Map(before);
      for (const number of numbers ?? []) after.delete(number);
      for (const card of cardsNow) after.set(card.number, card);
      return after;
    });
  }, []);

  const catchUp = useCallback(() => {
    if (under.current > 0) return;
    const wanted = late.current;
    late.current = new Set();
    if (wanted === 'all' || wanted.size > mostAskedFor) void bring(null);
    else if (wanted.size > 0) void bring([...wanted]);
  }, [bring]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onDeskChange(({ numbers }) => {
      beLate(late, numbers);
      clearTimeout(timer);
      timer = setTimeout(catchUp, restMs);
    }, readAt);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [catchUp, readAt]);

  const run = useCallback(
    async (steps: Step[], words: string) => {
      if (steps.length === 0) return;
      under.current += 1;
      begun.current += 1;
      setSaid(null);
      setCards((before) => withSteps(before, steps));
      // A step goes on from where the one before it leads: on the way to the server neither may overtake the other.
      const asked = turn.current.then(() => doSteps(steps));
      turn.current = asked;
      const outcomes = await asked;
      under.current -= 1;
      const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]));
      const failed = new Set(refused.map(({ number }) => number));
      const done = steps.filter(({ card }) => !failed.has(card.number));
      beLate(
        late,
        steps.map(({ card }) => card.number),
      );
      catchUp();
      const why = [...new Set(refused.map(({ error }) => messageOf(error)))];
      const undo = done.map(backFrom);
      // Why an earlier one was not done is not talked over.
      if (refused.length === 0) setSaid((before) => (before?.isBad ? before : { words, isBad: false, undo }));
      else
        setSaid({
          words: `${refused.length} of ${steps.length} not done. ${why.join(' ')}`,
          isBad: true,
          undo,
        });
    },
    [catchUp],
  );

  const unsent = useMemo(
    () => ({ state: () => ({ waiting: under.current }), untilStored: () => turn.current }),
    [],
  );
  return { cards, said, run, bring, unsent, hush: useCallback(() => setSaid(null), []) };
}

/** Notes what is to be asked for later; null: everything. */
function beLate(late: { current: Set<number> | 'all' }, numbers: number[] | null): void {
  if (numbers === null) late.current = 'all';
  else if (late.current !== 'all') for (const number of numbers) late.current.add(number);
}

function withSteps(before: Map<number, BoardCard>, steps: Step[]): Map<number, BoardCard> {
  const after = new Map(before);
  for (const { card, change } of steps) after.set(card.number, changed(card, change));
  return after;
}
