import { Awareness } from 'y-protocols/awareness';
import { applyUpdate, Doc } from 'yjs';
import type { Ticket, TicketAnswer } from './ask-ticket.ts';
import { createHub } from './hub.ts';
import { keepConnected } from './keep-connected.ts';
import type { KeptChanges } from './kept-changes.ts';
import type { Line, LineListener, LineOptions, ServerMessage } from './line.ts';
import type { Barrier } from './save-state.ts';
import { sealingKey } from './seal.ts';
import { sendInOrder } from './send-in-order.ts';
import {
  type LiveState,
  liveState,
  newStanding,
  outdated,
  withoutTicket,
  withTicket,
  withUnfit,
} from './standing.ts';
import { takeTurns } from './take-turns.ts';
import { countWaiting } from './waiting-changes.ts';
import { wordsLeft } from './words-left.ts';

export type LiveText = {
  doc: Doc;
  awareness: Awareness;
  state: () => LiveState;
  subscribe: (listener: () => void) => () => void;
  /** Whether all that was typed is stored; waits for that as long as an answer takes. */
  untilStored: () => Promise<boolean>;
  /** Tries again now, as after somebody signed in again. */
  retry: () => void;
  /** Stops here: this page cannot go on with the text as it is. */
  giveUp: (barrier: Barrier) => void;
  /** Lets go of what could not be stored. */
  discard: () => Promise<void>;
  /** Lets go of what closed pages left behind, and may not be stored any more. */
  discardLeft: () => Promise<void>;
  /** Writes down in the browser what waits, so that the page can be opened anew. */
  keepNow: () => Promise<void>;
  /** Hears that something beside the text changed: "article", "comments", "house-style". */
  onChanged: (listener: (what: string) => void) => () => void;
  stop: () => void;
};

export type LiveTextOptions = {
  userId: string;
  mayEdit: boolean;
  ask: () => Promise<TicketAnswer>;
  open: (options: Omit<LineOptions, 'address' | 'name'>) => Line;
  keep: (tell: () => void) => KeptChanges;
  /** The page's window, which tells when it is offline, online, and left. */
  page: EventTarget;
};

const deafMs = 10_000;
const untilStoredMs = 15_000;
const outdatedCode = 4409;

/** The living text of one article in this page: connects, comes back, counts what is stored, and keeps what is not. */
export function openLiveText(options: LiveTextOptions): LiveText {
  const doc = new Doc();
  const awareness = new Awareness(doc);
  const waiting = countWaiting(() => performance.now());
  const turns = takeTurns();
  const listeners = new Set<(what: string) => void>();
  const kept = options.keep(() => hub.look());
  let standing = newStanding(options.mayEdit);
  let offlineKey = '';
  const stand = (next: Partial<typeof standing>) => {
    standing = { ...standing, ...next };
    hub.look();
  };

  const enter = async (ticket: Ticket, listener: LineListener): Promise<Line | null> => {
    stand(withTicket(standing, ticket, options.userId, waiting.count()));
    if (standing.barrier || standing.misfit !== '') return null;
    if (ticket.offlineKey !== offlineKey && kept.isAble()) {
      offlineKey = ticket.offlineKey;
      await kept.sealWith(await sealingKey(offlineKey), waiting.all());
    }
    const isReadOnly = ticket.mode === 'read';
    return options.open({
      ticket: ticket.ticket,
      doc,
      awareness,
      isReadOnly,
      inTurn: turns.inTurn,
      listener,
    });
  };
  const takeUp = async () => {
    const id = waiting.lastId() + 1;
    const left = await kept.takeUp(id);
    doc.transact(() => {
      for (const update of left) applyUpdate(doc, update, kept);
    }, kept);
    // All of it had arrived; only the answer was lost.
    if (waiting.count() === 0) kept.letGo(id);
  };
  const showLeft = async () => {
    const left = await kept.leftBehind();
    if (left.length > 0) stand({ left: wordsLeft(doc, left) });
  };
  const opened = async () => {
    if (!standing.isOpened) await (standing.mode === 'edit' ? takeUp() : showLeft());
    waiting.asked();
    sender.flush();
    stand({ isOpened: true });
  };
  const stopAt = (barrier: Barrier) => {
    stand({ barrier });
    connection.drop();
  };
  const said = (message: ServerMessage) => {
    if (message.type === 'changed') for (const tell of listeners) tell(message.what);
    if (message.type === 'settled') stand(withUnfit(standing, message.unfit));
    if (message.type === 'refused') stopAt({ kind: 'refused', message: message.message });
    if (message.type !== 'stored') return;
    waiting.stored(message.id);
    kept.letGo(message.id);
    hub.look();
  };
  const connection = keepConnected({
    ask: options.ask,
    enter,
    refused: (answer) => {
      stand(withoutTicket(standing, answer, waiting.count()));
      return standing.barrier === null && (standing.mode === 'edit' || !standing.isDemoted);
    },
    opened: () => void opened(),
    said,
    closed: (code) => {
      stand(code === outdatedCode ? { barrier: outdated } : {});
      return standing.barrier === null;
    },
  });
  const sender = sendInOrder(connection.line, connection.isOpen, waiting);
  const hub = createHub(() =>
    liveState(
      standing,
      { isOpen: connection.isOpen(), goneMs: connection.goneMs() },
      { count: waiting.count(), forMs: waiting.forMs() },
      kept.isAble(),
    ),
  );
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    const isTheirs = origin !== null && origin === connection.line();
    if (isTheirs || standing.mode === 'read') return;
    kept.keep(waiting.add(update));
    sender.add(update);
    turns.typed();
    hub.look();
  });
  const retry = () => {
    if (standing.barrier?.kind === 'signed-out') stand({ barrier: null });
    connection.retry();
  };
  const leave = () => {
    sender.flush();
    void kept.flush();
  };
  const unheed = heed(options.page, { offline: connection.drop, online: retry, pagehide: leave });
  const watch = setInterval(() => {
    connection.check(waiting.forMs() > deafMs);
    hub.look();
  }, 500);

  return {
    doc,
    awareness,
    state: hub.state,
    subscribe: hub.subscribe,
    retry,
    giveUp: stopAt,
    untilStored: async () => {
      sender.flush();
      const isDecided = ({ phase }: LiveState) => phase !== 'saving' && phase !== 'opening';
      return (await hub.until(isDecided, untilStoredMs)).phase === 'saved';
    },
    discard: () => {
      waiting.clear();
      hub.look();
      return kept.forget();
    },
    discardLeft: async () => {
      await kept.takeUp(waiting.lastId());
      await kept.forget();
      stand({ left: '' });
    },
    keepNow: kept.flush,
    onChanged: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    stop: () => {
      leave();
      clearInterval(watch);
      unheed();
      awareness.setLocalState(null);
      connection.stop();
      awareness.destroy();
      doc.destroy();
    },
  };
}

function heed(page: EventTarget, events: Record<string, () => void>): () => void {
  for (const [name, listener] of Object.entries(events)) page.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(events)) page.removeEventListener(name, listener);
  };
}
