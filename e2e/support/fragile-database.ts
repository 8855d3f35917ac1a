import { connect, createServer, type Server, type Socket } from 'node:net';
import { runOnServer } from '#lib/testing/run-on-server.ts';

/** A new, empty database on the tests' server, reached through a line that a test can cut, hold and mend. */
export type FragileDatabase = {
  url: string;
  /** As when the server stops: every connection breaks, and no new one is taken. */
  cut: () => void;
  /** As when the server hangs: connections stay and nothing answers. */
  hold: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

type Line = 'whole' | 'cut' | 'held';

/** Makes the database and the line to it. */
export async function fragileDatabase(serverUrl: string): Promise<FragileDatabase> {
  const name = `nightdesk_outage_${process.pid}_${Date.now()}`;
  await runOnServer(serverUrl, `CREATE DATABASE ${name}`);
  const target = new URL(serverUrl);
  const pairs = new Set<[Socket, Socket]>();
  let line: Line = 'whole';
  const server = createServer((near) => {
    if (line === 'cut') return near.destroy();
    const far = connect(Number(target.port || 5432), target.hostname);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(pair);
        for (const each of pair) each.destroy();
      });
    }
    near.pipe(far).pipe(near);
    if (line === 'held') pause(pair);
  });
  const port = await listen(server);
  const url = new URL(serverUrl);
  Object.assign(url, { hostname: '127.0.0.1', port: String(port), pathname: `/${name}` });
  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    url: url.href,
    cut: () => {
      line = 'cut';
      breakAll();
    },
    hold: () => {
      line = 'held';
      for (const pair of pairs) pause(pair);
    },
    mend: () => {
      line = 'whole';
      for (const [near, far] of pairs) near.pipe(far).pipe(near);
    },
    close: async () => {
      breakAll();
      server.close();
      await runOnServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function pause([near, far]: [Socket, Socket]): void {
  near.unpipe(far).pause();
  far.unpipe(near).pause();
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}
