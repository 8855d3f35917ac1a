import { connect } from 'node:net';
import type { Counted } from './load.ts';
import { percentile } from './statistics.ts';

type Order = { url: string; encoding: string; seconds: number; connections: number };

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
process.send?.(await work(order), () => process.exit(0));

/** Keeps connections busy, one request at a time each, on raw sockets: node:http would measure itself. */
async function work({ url, encoding, seconds, connections }: Order): Promise<Counted> {
  const { hostname, port, pathname, host } = new URL(url);
  const request = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: ${encoding}\r\n\r\n`;
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let errors = 0;
  const one = () =>
    new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname);
      let left = 0;
      let sent = 0;
      const send = () => {
        sent = performance.now();
        socket.write(request);
      };
      socket.on('connect', send);
      socket.on('error', () => {
        errors += 1;
        resolve();
      });
      socket.on('data', (chunk) => {
        left = left > 0 ? left - chunk.byteLength : remaining(chunk);
        if (left > 0) return;
        times.push(performance.now() - sent);
        if (performance.now() < until) send();
        else resolve(void socket.destroy());
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  return { requests: times.length, duration: seconds, p99: percentile(times, 0.99), errors };
}

function remaining(chunk: Buffer): number {
  const headEnd = chunk.indexOf('\r\n\r\n');
  const length = Number(chunk.toString('latin1', 0, headEnd).match(/content-length: (\d+)/i)?.[1] ?? 0);
  return length - (chunk.byteLength - headEnd - 4);
}
