import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that a test can cut, hold and mend. */
export type CuttableLine = {
  port: number;
  /** As when the other side stops: every connection breaks, and no new one is taken. */
  cut: () => void;
  /** As when it hangs, or a tunnel begins: connections stay and nothing comes through. */
  hold: () => void;
  mend: () => void;
  close: () => void;
};

type State = 'whole' | 'cut' | 'held';

/** Lays a line to a port of this machine. */
export async function cuttableLine(toPort: number, toHost = '127.0.0.1'): Promise<CuttableLine> {
  const pairs = new Set<[Socket, Socket]>();
  let line: State = 'whole';
  const server = createServer((near) => {
    if (line === 'cut') return near.destroy();
    const far = connect(toPort, toHost);
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
  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    port: await listen(server),
    cut: () => {
      line = 'cut';
      breakAll();
    },
    hold: () => {
      line = 'held';
      for (const pair of pairs) pause(pair);
    },
    mend: () => {
      if (line === 'held') for (const [near, far] of pairs) near.pipe(far).pipe(near);
      line = 'whole';
    },
    close: () => {
      breakAll();
      server.close();
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
