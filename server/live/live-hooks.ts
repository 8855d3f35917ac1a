import {
  type beforeHandleAwarenessPayload,
  type beforeSyncPayload,
  type Connection,
  OutgoingMessage,
  type onAuthenticatePayload,
  type onStatelessPayload,
} from '@hocuspocus/server';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { z } from 'zod';
import type { Verdict } from '#lib/articles/live-gate.ts';
import { type LiveHolder, type LiveRight, liveRights } from '#lib/articles/live-rights.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { log } from '#lib/platform/log.ts';
import { liveLimits } from './limits.ts';
import type { LiveRoom } from './live-room.ts';
import type { LiveSocket } from './live-socket.ts';
import { keepOwnPlace } from './places.ts';

/** What every connection carries. */
export type LiveContext = { socket: LiveSocket };

/** Without a message of its own: the collaboration server prints the message of whatever is thrown. */
export class NotAdmitted extends Error {
  constructor() {
    super('');
  }
}

const onlyReads: Verdict = {
  passes: false,
  wasTried: false,
  reason: 'not-allowed',
  message: 'This text is open for reading only.',
};

const markShape = z.strictObject({ type: z.literal('mark'), id: z.union([z.number(), z.string().max(40)]) });

/** Asks once more whether the ticket still holds; closes the socket when it does not. */
export async function admit({
  context: { socket },
  connectionConfig,
}: onAuthenticatePayload<LiveContext>): Promise<void> {
  const { claims } = socket;
  const right = claims && (await rightNow(claims));
  if (right === claims?.mode) {
    connectionConfig.readOnly = right === 'read';
    return;
  }
  if (right === 'unknown') socket.close('tryLater', 'the database cannot be reached');
  else socket.close(right === 'signed-out' ? 'signedOut' : 'rightChanged', 'the ticket no longer holds');
  throw new NotAdmitted();
}

/** Passes typing on once it is checked and committed. As long as it is not, the connection is one that may only read. */
export async function takeIn(
  { connection, type, payload, context }: beforeSyncPayload<LiveContext>,
  room: LiveRoom | undefined,
): Promise<void> {
  const { socket } = context;
  connection.readOnly = true;
  // What a question and what an update costs grows with the text: each has a round of the event loop of its own.
  await letOthersRun();
  if (type === messageYjsSyncStep1 || socket.isClosed || !room) return;
  if (socket.claims?.mode !== 'edit') {
    if (type === messageYjsUpdate) refuse(connection, socket, onlyReads);
    return;
  }
  if (!socket.allowance.refusals.has(1)) return socket.close('tryLater', 'too many refused updates');
  const received = await room.receive(payload, socket);
  if (received.applies) {
    connection.readOnly = false;
    if (type !== messageYjsSyncStep2) return;
    socket.isBehind = false;
    for (const id of socket.marks.splice(0)) answerMark(connection, id);
  } else if (received.verdict) refuse(connection, socket, received.verdict);
  else socket.close('tryLater', 'it cannot be stored now');
}

/** Answers a mark once all before it is committed: messages of one connection are handled in order, typing by `takeIn`. */
export async function hearStateless({ connection, payload }: onStatelessPayload): Promise<void> {
  const { socket } = connection.context as LiveContext;
  const mark = markShape.safeParse(parseJson(payload));
  if (!mark.success) socket.close('policy', 'not understood');
  else if (!socket.isBehind) answerMark(connection, mark.data.id);
  else if (socket.marks.length < liveLimits.burst) socket.marks.push(mark.data.id);
}

/** Leaves of people's places what this browser may say. */
export async function checkPlaces({
  states,
  context,
  awareness,
}: beforeHandleAwarenessPayload<LiveContext>): Promise<void> {
  if (!context) return;
  await letOthersRun();
  // Whoever is gone stands nowhere any more.
  if (context.socket.isClosed) states.clear();
  else keepOwnPlace(states, context.socket, (client) => awareness.getStates().has(client));
}

function refuse(connection: Connection, socket: LiveSocket, verdict: Verdict): void {
  if (verdict.passes) return;
  socket.isBehind = true;
  const { reason, message, wasTried } = verdict;
  socket.allowance.refusals.owe(wasTried ? liveLimits.triedRefusal : 1);
  if (reason === 'gap') askForAll(connection);
  else {
    // All that its page writes from now on stands on what was refused.
    connection.sendStateless(JSON.stringify({ type: 'refused', reason, message }));
    socket.close('policy', 'refused');
  }
}

// Whoever is asked for what we have not answers with all of it.
function askForAll(connection: Connection): void {
  const question = new OutgoingMessage(connection.messageAddress).createSyncMessage();
  connection.send(question.writeFirstSyncStepFor(connection.document).toUint8Array());
}

function answerMark(connection: Connection, id: unknown): void {
  connection.sendStateless(JSON.stringify({ type: 'stored', id }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function rightNow(holder: LiveHolder): Promise<LiveRight | 'unknown'> {
  try {
    const [right] = await liveRights([holder]);
    return right ?? 'none';
  } catch (error) {
    log().warn({ err: error }, 'a ticket could not be looked up');
    return 'unknown';
  }
}
