import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import nodeAdapter from 'crossws/adapters/node';
import { isSameOrigin } from '#lib/platform/same-origin.ts';
import { liveLimits } from './limits.ts';
import type { LiveServer } from './live-server.ts';
import type { LiveSocket, RawSocket } from './live-socket.ts';

/** Where the living text is: a WebSocket. */
export const livePath = '/api/desk/live';

/** Whether a request wants to open a living text. */
export function wantsLive(request: IncomingMessage): boolean {
  return request.url?.split('?', 1)[0] === livePath;
}

/** Answers requests for a WebSocket at the living text: from a page of this site only. */
export function acceptSockets(live: LiveServer) {
  const taken = new Map<string, LiveSocket>();
  const adapter = nodeAdapter({
    idleTimeout: 30,
    serverOptions: { maxPayload: liveLimits.message, perMessageDeflate: false },
    hooks: {
      open: (peer) => {
        taken.set(peer.id, live.take(peer.websocket as unknown as RawSocket, peer.request as Request));
      },
      message: (peer, message) => taken.get(peer.id)?.receive(message.uint8Array()),
      close: (peer) => {
        const socket = taken.get(peer.id);
        taken.delete(peer.id);
        if (!socket) return;
        socket.close('done', 'closed');
        live.forget(socket);
      },
    },
  });
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    if (!isSameOrigin(headers)) turnAway(socket, '403 Forbidden');
    else if (!live.hasRoom()) turnAway(socket, '503 Service Unavailable');
    else void adapter.handleUpgrade(request, socket, head);
  };
}

/** Ends a request for a WebSocket that nobody answers. */
export function turnAway(socket: Duplex, status = '404 Not Found'): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
