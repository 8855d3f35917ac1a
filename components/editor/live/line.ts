import { writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { applyUpdate, type Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { FieldErrors } from '#lib/platform/errors.ts';
import type { Turns } from './take-turns.ts';
import { isPing, kinds, message, open, pong, steps, ticketAnswers } from './wire.ts';

/** What the server says beside the text. */
export type ServerMessage =
  | { type: 'stored'; id: number }
  | { type: 'refused'; reason: string; message: string }
  | { type: 'changed'; what: string }
  | { type: 'settled'; unfit: FieldErrors };

/** What a line tells. */
export type LineListener = {
  /** Both sides have what the other had. */
  opened: () => void;
  /** Something came: the other side lives. */
  heard: () => void;
  said: (message: ServerMessage) => void;
  /** Told once, however it ended. */
  closed: (code: number) => void;
};

export type LineOptions = {
  address: string;
  /** The text's name on the server: "article:12". */
  name: string;
  ticket: string;
  doc: Doc;
  awareness: Awareness;
  /** Nothing of this side is sent. */
  isReadOnly: boolean;
  /** When a change that comes is taken in. */
  inTurn: Turns['inTurn'];
  listener: LineListener;
};

export type Line = {
  sendUpdate: (update: Uint8Array) => void;
  /** Asks to be told when everything sent so far is stored. */
  mark: (id: number) => void;
  close: () => void;
};

/** The code of an end that the server gave before it closed: the ticket was not accepted. */
export const ticketRefused = 4000;

/** One connection to the living text, from its ticket to its end. Changes that came over it have the line as their origin. */
export function openLine(options: LineOptions): Line {
  const { name, ticket, doc, awareness, listener } = options;
  const socket = new WebSocket(options.address);
  socket.binaryType = 'arraybuffer';
  let isAccepted = false;
  let isOver = false;

  const send = (kind: number, write: Parameters<typeof message>[2]) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(message(name, kind, write));
  };
  const sendStep = (step: number, bytes: Uint8Array) =>
    send(kinds.sync, (encoder) => {
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, bytes);
    });
  const sendMyself = () => {
    const me = encodeAwarenessUpdate(awareness, [doc.clientID]);
    send(kinds.awareness, (encoder) => writeVarUint8Array(encoder, me));
  };
  const tellOfMyself = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    if (isAccepted && [...added, ...updated, ...removed].includes(doc.clientID)) sendMyself();
  };
  const end = (code: number) => {
    if (isOver) return;
    isOver = true;
    awareness.off('update', tellOfMyself);
    const others = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID);
    removeAwarenessStates(awareness, others, line);
    // A socket whose other side is silent would tell of its end only after minutes.
    Object.assign(socket, { onopen: null, onmessage: null, onclose: null });
    socket.close();
    listener.closed(code);
  };
  const line: Line = {
    sendUpdate: (update) => sendStep(steps.update, update),
    mark: (id) => {
      const words = JSON.stringify({ type: 'mark', id });
      send(kinds.stateless, (encoder) => writeVarString(encoder, words));
    },
    close: () => end(1000),
  };

  const caughtUp = { theirs: false, mine: false };
  const catchUp = (side: keyof typeof caughtUp) => {
    const isNew = !caughtUp[side];
    caughtUp[side] = true;
    if (isNew && caughtUp.theirs && caughtUp.mine) listener.opened();
  };
  const readSync = ({ number, bytes }: ReturnType<typeof open>) => {
    const step = number();
    if (step === steps.update) {
      const update = bytes();
      return options.inTurn(() => {
        // A line that has ended is nobody's any more; the next one brings what is missing.
        if (!isOver) applyUpdate(doc, update, line);
      });
    }
    if (step === steps.takeThis) {
      applyUpdate(doc, bytes(), line);
      return catchUp('theirs');
    }
    if (!options.isReadOnly) sendStep(steps.takeThis, encodeStateAsUpdate(doc, bytes()));
    catchUp('mine');
  };
  const readTicketAnswer = (answer: number) => {
    if (answer === ticketAnswers.denied) return end(ticketRefused);
    if (answer !== ticketAnswers.accepted) return;
    isAccepted = true;
    sendStep(steps.haveThis, encodeStateVector(doc));
    if (awareness.getLocalState() !== null) sendMyself();
  };

  socket.onopen = () =>
    send(kinds.auth, (encoder) => {
      writeVarUint(encoder, ticketAnswers.asked);
      writeVarString(encoder, ticket);
    });
  socket.onclose = ({ code }) => end(code);
  socket.onmessage = ({ data }) => {
    const bytes = new Uint8Array(data);
    listener.heard();
    if (isPing(bytes)) return socket.send(pong);
    const read = open(bytes);
    if (read.kind === kinds.sync || read.kind === kinds.syncReply) readSync(read);
    else if (read.kind === kinds.awareness) applyAwarenessUpdate(awareness, read.bytes(), line);
    else if (read.kind === kinds.auth) readTicketAnswer(read.number());
    else if (read.kind === kinds.stateless) listener.said(JSON.parse(read.text()));
    else if (read.kind === kinds.close) end(1000);
    else if (read.kind === kinds.queryAwareness) sendMyself();
  };
  awareness.on('update', tellOfMyself);
  return line;
}
