import type { beforeHandleAwarenessPayload, beforeSyncPayload } from '@hocuspocus/server';
import { afterEach, expect, test } from 'vitest';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { roundOfEventLoop } from '#lib/testing/event-loop.ts';
import { checkPlaces, type LiveContext, takeIn } from './live-hooks.ts';
import type { LiveRoom } from './live-room.ts';
import { LiveSocket } from './live-socket.ts';
import { TokenBucket } from './token-bucket.ts';

const nothing = () => undefined;
const sockets: LiveSocket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close('done', 'the test is over');
});

function aSocket(): LiveSocket {
  const raw = { readyState: 1, bufferedAmount: 0, send: nothing, close: nothing, terminate: nothing };
  const socket = new LiveSocket(raw, () => null);
  sockets.push(socket);
  return socket;
}

function move(socket: LiveSocket): beforeHandleAwarenessPayload {
  const states = new Map([[7, { cursor: 1 }]]);
  return { states, context: { socket }, awareness: { getStates: () => new Map() } } as never;
}

test('moves that come at the same time have a turn each, and others between them', async () => {
  const rounds = await Promise.all(
    [1, 2, 3, 4].map(() => checkPlaces(move(aSocket())).then(roundOfEventLoop)),
  );
  expect(new Set(rounds).size).toBe(4);
});

test('who is gone when the turn comes stands nowhere', async () => {
  const socket = aSocket();
  const moved = move(socket);
  const checked = checkPlaces(moved);
  socket.close('done', 'closed');
  await checked;
  expect([...moved.states.keys()]).toEqual([]);
});

test.each([
  ['questions', messageYjsSyncStep1],
  ['answers', messageYjsSyncStep2],
  ['updates', messageYjsUpdate],
])('%s that come at the same time have a turn each, and others between them', async (_what, type) => {
  const one = () => {
    const payload = { type, payload: new Uint8Array(), connection: {}, context: { socket: aSocket() } };
    return takeIn(payload as unknown as beforeSyncPayload<LiveContext>, undefined).then(roundOfEventLoop);
  };
  const rounds = await Promise.all([one(), one(), one(), one()]);
  expect(new Set(rounds).size).toBe(4);
});

test('of somebody who had too many updates refused nothing is looked at for a while', async () => {
  const socket = aSocket();
  const own = { userId: 'u1', name: 'Ida', session: '', article: 1, schemaVersion: 1, mode: 'edit' as const };
  socket.claims = own;
  socket.allowance.refusals = new TokenBucket(0, 0);
  // Nobody can ask this room anything.
  const room = {} as LiveRoom;
  const payload = { type: messageYjsUpdate, payload: new Uint8Array(), connection: {}, context: { socket } };
  await takeIn(payload as unknown as beforeSyncPayload<LiveContext>, room);
  expect(socket.isClosed).toBe(true);
});
