import type { FieldErrors } from '#lib/platform/errors.ts';
import type { Ticket, TicketAnswer } from './ask-ticket.ts';
import { type Barrier, type SaveState, saveState } from './save-state.ts';

/** How the open text stands: whether it may be written, and where what was written stands. */
export type LiveState = SaveState & {
  /** The text has come once; from then on the document says it. */
  isOpened: boolean;
  /** It may be typed now. */
  canWrite: boolean;
  /** The right to write was taken away while the page was open. */
  isDemoted: boolean;
  /** Why today's editor cannot open this text without taking something out of it; empty when it can. */
  misfit: string;
  /** What such a text says. */
  raw: string;
  /** The fields that are kept as they are, but cannot be stored in the draft like this, with the reason. */
  unfit: FieldErrors;
  /** What this browser keeps of what one wrote here and may not write any more. */
  left: string;
};

/** Where this page stands with the server. */
export type Standing = {
  isOpened: boolean;
  isServerDown: boolean;
  isDemoted: boolean;
  mode: 'edit' | 'read';
  barrier: Barrier | null;
  misfit: string;
  raw: string;
  unfit: FieldErrors;
  left: string;
};

/** Past these spans something is said to be late: an answer, or a line that is gone. */
const late = { answer: 3000, line: 1000 };

export const outdated: Barrier = {
  kind: 'outdated',
  message: 'Nightdesk was renewed since this page was opened.',
};

const someoneElse: Barrier = {
  kind: 'signed-out',
  message: 'Somebody else is signed in here now. Sign in as yourself again.',
};

const demoted: Barrier = { kind: 'refused', message: 'you may no longer change this article.' };

/** Where a page stands that was opened with this right. */
export function newStanding(mayEdit: boolean): Standing {
  return {
    isOpened: false,
    isServerDown: false,
    isDemoted: false,
    mode: mayEdit ? 'edit' : 'read',
    barrier: null,
    misfit: '',
    raw: '',
    unfit: {},
    left: '',
  };
}

/** With a ticket: what it gives, unless it is another person's or something waits that it does not let in. */
export function withTicket(before: Standing, ticket: Ticket, userId: string, waiting: number): Standing {
  if (isFinal(before.barrier)) return before;
  const isMine = ticket.userId === userId;
  const { misfit, raw, unfit } = ticket;
  const after = {
    ...withUnfit(before, unfit),
    isServerDown: false,
    barrier: isMine ? null : someoneElse,
  };
  if (isMine && misfit !== null) return { ...after, mode: 'read', misfit, raw: raw ?? '' };
  return isMine && ticket.mode === 'read' ? demote(after, waiting) : after;
}

/** With what the draft cannot say now; the same object as long as that is the same. */
export function withUnfit(before: Standing, unfit: FieldErrors): Standing {
  return JSON.stringify(before.unfit) === JSON.stringify(unfit) ? before : { ...before, unfit };
}

/** Without one: why, and whether it is worth asking again. */
export function withoutTicket(
  before: Standing,
  { error, answered }: Extract<TicketAnswer, { ok: false }>,
  waiting: number,
): Standing {
  const after = { ...before, isServerDown: answered };
  if (error.code === 'unauthenticated')
    return { ...after, barrier: { kind: 'signed-out', message: error.message } };
  if (error.facts?.outdated === true) return { ...after, barrier: outdated };
  if (error.code === 'forbidden' || error.code === 'not_found') return demote(after, waiting);
  return after;
}

function demote(standing: Standing, waiting: number): Standing {
  const isDemoted = standing.isDemoted || standing.mode === 'edit';
  const barrier = isDemoted && waiting > 0 ? demoted : standing.barrier;
  return { ...standing, mode: 'read', isDemoted, barrier };
}

/** Whether only opening the page anew helps. */
export function isFinal(barrier: Barrier | null): boolean {
  return barrier?.kind === 'refused' || barrier?.kind === 'outdated';
}

/** The one state of the text, out of where the page stands and what waits for how long. */
export function liveState(
  standing: Standing,
  line: { isOpen: boolean; goneMs: number },
  waiting: { count: number; forMs: number },
  isKept: boolean,
): LiveState {
  const { isOpened, isServerDown, mode, barrier, isDemoted, misfit, raw, unfit, left } = standing;
  const isLate = line.isOpen ? waiting.forMs > late.answer : line.goneMs > late.line;
  const save = saveState({
    isOpened,
    isConnected: line.isOpen,
    isLate,
    isServerDown,
    waiting: waiting.count,
    isKept,
    barrier,
  });
  const canWrite = isOpened && mode === 'edit' && !isFinal(barrier);
  return { ...save, isOpened, canWrite, isDemoted, misfit, raw, unfit, left };
}
