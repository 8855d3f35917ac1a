import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acceptSockets } from './accept-sockets.ts';
import { LiveServer } from './live-server.ts';

/** Living texts at a port of their own. */
export type AloneServer = { live: LiveServer; port: number; address: string; stop: () => Promise<void> };

/** Serves living texts and nothing else, at a free port of this machine; for tests of what happens at their sockets. */
export async function serveAlone(): Promise<AloneServer> {
  const live = new LiveServer();
  const server = createServer().on('upgrade', acceptSockets(live));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    await live.stop();
    server.close();
  };
  return { live, port, address: `http://127.0.0.1:${port}`, stop };
}
