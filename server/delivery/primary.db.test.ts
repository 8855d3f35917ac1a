import cluster from 'node:cluster';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordEvents } from '#lib/audit/record.ts';
import { waitForDelivery } from '#lib/delivery/wait-for-delivery.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { freeLocalPort } from '#server/only-one.ts';
import { type Delivery, startDelivery } from './primary.ts';

withDatabase();

let folder: string;
let application: Server;
let delivery: Delivery;
let port: number;
let text = 'first';
let renders = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nd-delivery-'));
  application = createServer((_request, response) => {
    renders += 1;
    response.writeHead(200, { 'cache-tag': 'article:1', 'content-type': 'text/html' }).end(text);
  });
  const socketPath = join(folder, 'app.sock');
  await new Promise<void>((resolve) => application.listen(socketPath, resolve));
  port = await freeLocalPort();
  delivery = await startDelivery({ port, socketPath, build: '.next', processes: 2 });
});

afterAll(async () => {
  await delivery.stop();
  application.close();
  application.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

// A new connection each: the workers take turns, so a few readers reach all of them.
const readers = () =>
  Promise.all(
    Array.from({ length: 8 }, () =>
      fetch(`http://127.0.0.1:${port}/a1`, { headers: { connection: 'close' } }).then((answer) =>
        answer.text(),
      ),
    ),
  );

async function update(words: string, number = 1): Promise<void> {
  text = words;
  const change = { number, path: `/a${number}`, headline: words, lists: [], revisionId: 'r' };
  const [id] = await db().$transaction((tx) =>
    recordEvents(tx, systemActor, [{ type: 'article.updated', data: change }]),
  );
  expect(await waitForDelivery(id ?? 0n)).toBe(true);
}

test('once the barrier is passed, no worker gives the old text', async () => {
  await expect.poll(() => db().deliveryInstance.count()).toBe(1);
  for (let turn = 0; turn < 10; turn += 1) {
    await readers();
    await update(`text ${turn}`);
    expect(new Set(await readers())).toEqual(new Set([`text ${turn}`]));
  }
});

test('a page rendered by one worker is kept by all', async () => {
  await update('rendered once');
  const before = renders;
  await fetch(`http://127.0.0.1:${port}/a1`, { headers: { connection: 'close' } });
  // What is told to the workers arrives in order: after this, so has the page.
  await update('rendered once', 2);
  expect(new Set(await readers())).toEqual(new Set(['rendered once']));
  expect(renders - before).toBe(1);
});

test('a worker that dies is replaced, begins empty, and is dropped from then on', async () => {
  const [victim] = Object.values(cluster.workers ?? {});
  victim?.process.kill('SIGKILL');
  await update('after a death');
  await expect.poll(() => Object.values(cluster.workers ?? {})).toHaveLength(2);
  await expect.poll(async () => new Set(await readers())).toEqual(new Set(['after a death']));
  await update('and again');
  expect(new Set(await readers())).toEqual(new Set(['and again']));
});
