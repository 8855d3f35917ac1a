import type { Ticket, TicketAnswer } from './ask-ticket.ts';
import type { Line, LineListener, ServerMessage } from './line.ts';

export type ConnectionOptions = {
  ask: () => Promise<TicketAnswer>;
  /** Enters with a ticket: the new line, or null when nothing more is to be tried. */
  enter: (ticket: Ticket, listener: LineListener) => Promise<Line | null>;
  /** A ticket was refused; answers whether to ask again later. */
  refused: (answer: Extract<TicketAnswer, { ok: false }>) => boolean;
  opened: () => void;
  said: (message: ServerMessage) => void;
  /** The line is gone; answers whether to come back. */
  closed: (code: number) => boolean;
};

/** A line that is opened again whenever it is lost. */
export type Connection = {
  line: () => Line | null;
  /** Both sides have caught up over the line that is open now. */
  isOpen: () => boolean;
  /** For how long there has been none. */
  goneMs: () => number;
  /** Drops a line over which nothing has been heard for too long; `isUnanswered` makes that short. */
  check: (isUnanswered: boolean) => void;
  /** Tries at once, and begins to count tries anew. */
  retry: () => void;
  drop: () => void;
  stop: () => void;
};

const pauses = [200, 500, 1000, 2000];
// What the other side says of itself comes every fifteen seconds at least.
const silenceMs = 40_000;
const entranceMs = 6000;

/** Connects, and comes back: soon at first, every two seconds later. */
export function keepConnected(options: ConnectionOptions): Connection {
  let line: Line | null = null;
  let isOpen = false;
  let isAsking = false;
  let isStopped = false;
  let attempts = 0;
  let goneSince = performance.now();
  let heardAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listener: LineListener = {
    heard: () => {
      heardAt = performance.now();
    },
    opened: () => {
      isOpen = true;
      attempts = 0;
      options.opened();
    },
    said: options.said,
    closed: (code) => {
      if (isOpen) goneSince = performance.now();
      line = null;
      isOpen = false;
      if (options.closed(code)) comeBack();
    },
  };
  function comeBack(): void {
    clearTimeout(timer);
    if (isStopped) return;
    const pause = pauses[Math.min(attempts, pauses.length - 1)] ?? 0;
    attempts += 1;
    timer = setTimeout(() => void connect(), pause * (0.8 + Math.random() * 0.4));
  }
  async function connect(): Promise<void> {
    clearTimeout(timer);
    if (line || isAsking || isStopped) return;
    isAsking = true;
    const answer = await options.ask();
    heardAt = performance.now();
    if (answer.ok && !isStopped) line = await options.enter(answer.value, listener);
    isAsking = false;
    if (!answer.ok && options.refused(answer)) comeBack();
  }
  void connect();

  return {
    line: () => line,
    isOpen: () => isOpen,
    goneMs: () => (isOpen ? 0 : performance.now() - goneSince),
    check: (isUnanswered) => {
      const silence = performance.now() - heardAt;
      if (isOpen ? isUnanswered || silence > silenceMs : silence > entranceMs) line?.close();
    },
    retry: () => {
      attempts = 0;
      void connect();
    },
    drop: () => line?.close(),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      line?.close();
    },
  };
}
