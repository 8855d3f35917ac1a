import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#lib/platform/ids.ts';
import { PassThrough } from './pass-through.ts';

const accepted = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
const request = 'GET /api/desk/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

let application: Server;
let front: Server;
let onward: PassThrough;

beforeEach(async () => {
  const socketPath = join(tmpdir(), `nightdesk-${newId()}.sock`);
  onward = new PassThrough(socketPath, 'http://localhost:3000');
  application = createServer().on('upgrade', (_incoming, socket) => socket.write(accepted));
  front = createServer().on('upgrade', (incoming, socket, head) => onward.upgrade(incoming, socket, head));
  await new Promise<void>((resolve) => application.listen(socketPath, resolve));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  application.close();
  front.close();
});

test('whoever has a WebSocket is sent away to come back, in a frame that says so', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const chunks: Buffer[] = [];
  const socket = connect((front.address() as AddressInfo).port, '127.0.0.1', () => socket.write(request));
  const ended = new Promise((resolve) => socket.on('close', resolve));
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    open();
  });
  await opened;
  onward.sendAway();
  await ended;
  expect(Buffer.concat(chunks).toString('latin1')).toBe(`${accepted}\x88\x02\x03\xf4`);
});
