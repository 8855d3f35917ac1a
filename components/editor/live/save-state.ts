/** Where the typed text stands. `offline` is a dead line, `unavailable` a server that answers but cannot store just now. */
export type SavePhase =
  | 'opening'
  | 'saved'
  | 'saving'
  | 'offline'
  | 'unavailable'
  | 'signed-out'
  | 'refused'
  | 'outdated';

/** What keeps the text from being written, until somebody does something about it. */
export type Barrier = { kind: 'signed-out' | 'refused' | 'outdated'; message: string };

export type SaveState = {
  phase: SavePhase;
  /** Changes made here that are not stored yet. */
  waiting: number;
  /** This browser can keep them meanwhile. */
  isKept: boolean;
  /** Why, in the server's words, where it gave some. */
  message: string;
};

export type SaveFacts = {
  /** The text has come once. */
  isOpened: boolean;
  /** A line is open now. */
  isConnected: boolean;
  /** Something has waited for longer than an answer takes, or the line has been gone for longer than a blink. */
  isLate: boolean;
  /** The last answer came from the server, and said that it cannot. */
  isServerDown: boolean;
  waiting: number;
  isKept: boolean;
  barrier: Barrier | null;
};

/** The one thing that is said of the text's state. It is "saved" only when nothing waits. */
export function saveState(facts: SaveFacts): SaveState {
  const { waiting, isKept, barrier } = facts;
  return { phase: barrier?.kind ?? phaseOf(facts), waiting, isKept, message: barrier?.message ?? '' };
}

function phaseOf({ isOpened, isConnected, isLate, isServerDown, waiting }: SaveFacts): SavePhase {
  const trouble = isServerDown || isConnected ? 'unavailable' : 'offline';
  if (waiting > 0) return isLate ? trouble : 'saving';
  if (!isConnected && isLate) return trouble;
  return isOpened ? 'saved' : 'opening';
}

/** The state in a few words; exactly "Saved" once all is stored. */
export function saveWords({ phase, waiting, isKept, message }: SaveState): string {
  switch (phase) {
    case 'opening':
      return 'Opening…';
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving…';
    case 'offline':
    case 'unavailable':
      return `${phase === 'offline' ? 'Offline' : 'Server unavailable'}${waitingWords(waiting, isKept)}`;
    case 'signed-out':
      return waiting === 0
        ? 'Your session has ended'
        : `Not saved: your session has ended${waitingWords(waiting, isKept).replace(':', ',')}`;
    case 'outdated':
      return `This page is of an older version${waitingWords(waiting, isKept)}`;
    case 'refused':
      return `Not saved: ${message}`;
  }
}

function waitingWords(waiting: number, isKept: boolean): string {
  if (waiting === 0) return '';
  const changes = waiting === 1 ? ': 1 change waiting' : `: ${waiting} changes waiting`;
  return (
    changes + (isKept ? ', kept in this browser' : '. This browser cannot keep them: leave this page open')
  );
}
