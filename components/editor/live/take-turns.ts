import { afterPaint } from './after-paint.ts';

// So soon after a key the next one is not yet due.
const betweenKeysMs = 50;
// After such a rest nobody is typing here.
const restMs = 200;
// For so long what others typed waits for a better moment.
const patienceMs = 70;

/** One's own keys first: no work for what others typed comes between a key and the frame that shows it. */
export type Turns = {
  /** Something was typed here. */
  typed: () => void;
  /** Does it now, or a moment later; in the order in which it was asked. */
  inTurn: (act: () => void) => void;
};

/** Begins to take turns. */
export function takeTurns(): Turns {
  const acts: (() => void)[] = [];
  let typedAt = Number.NEGATIVE_INFINITY;
  let isUnseen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    for (let act = acts.shift(); act; act = acts.shift()) act();
  };
  return {
    typed: () => {
      typedAt = performance.now();
      if (isUnseen) return;
      isUnseen = true;
      afterPaint(() => {
        isUnseen = false;
        run();
      });
    },
    inTurn: (act) => {
      acts.push(act);
      if (isUnseen) return;
      const since = performance.now() - typedAt;
      if (since < betweenKeysMs || since > restMs) run();
      else timer ??= setTimeout(run, patienceMs);
    },
  };
}
