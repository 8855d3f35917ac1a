import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acceptSockets } from './accept-sockets.ts';
import { LiveServer } from './live-server.ts';

// The living texts alone, on a free port, for tests that take the ground from under them.
const live = new LiveServer();
const server = createServer().on('upgrade', acceptSockets(live));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ address: `http://127.0.0.1:${port}` });
});
process.on('disconnect', () => process.exit(0));
