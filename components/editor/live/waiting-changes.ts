import type { Change } from './kept-changes.ts';

/** The changes made in this page that the server has not said to have stored, in order. */
export type WaitingChanges = {
  add: (update: Uint8Array) => Change;
  /** Everything up to this change is stored. */
  stored: (id: number) => void;
  all: () => Change[];
  count: () => number;
  lastId: () => number;
  /** For how long something has waited without any answer. */
  forMs: () => number;
  /** They were asked about anew. */
  asked: () => void;
  clear: () => void;
};

/** Counts changes; `now` is a clock of spans (performance.now), which nobody can set. */
export function countWaiting(now: () => number): WaitingChanges {
  let changes: Change[] = [];
  let lastId = 0;
  let since = 0;
  return {
    add: (update) => {
      if (changes.length === 0) since = now();
      lastId += 1;
      const change = { id: lastId, update };
      changes.push(change);
      return change;
    },
    stored: (id) => {
      changes = changes.filter((change) => change.id > id);
      since = now();
    },
    all: () => [...changes],
    count: () => changes.length,
    lastId: () => lastId,
    forMs: () => (changes.length > 0 ? now() - since : 0),
    asked: () => {
      since = now();
    },
    clear: () => {
      changes = [];
    },
  };
}
