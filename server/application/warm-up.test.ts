import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { warmUp } from './warm-up.ts';

const links = Array.from({ length: 12 }, (_, index) => `/2025/02/13/slug-a${index}`);
const front = ['/world', ...links, ...links].map((path) => `<a href="${path}">x</a>`).join('');

const server = createServer();
let asked: (string | undefined)[] = [];

async function listen(status: number, text: string): Promise<number> {
  asked = [];
  server.removeAllListeners('request').on('request', (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    response.writeHead(status).end(text);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  server.close();
});

test('the front is asked for, then eight of its stories, each once', async () => {
  await warmUp(await listen(200, front), 'courier.example');
  expect(asked).toEqual(['/', ...links.slice(0, 8)].map((path) => `courier.example${path}`));
});

test('a newsroom that cannot answer yet starts all the same', async () => {
  await warmUp(await listen(503, 'The database is not there.'), 'courier.example');
  expect(asked).toEqual(['courier.example/']);
  await warmUp(1, 'courier.example');
});
