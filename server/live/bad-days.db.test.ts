import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOfLive } from '#lib/articles/live-text.ts';
import { environment } from '#lib/platform/env.ts';
import { type CuttableLine, cuttableLine } from '#lib/testing/cuttable-line.ts';
import { aLiveArticle, signedIn, storedLive, type Typist, writeAtStart } from '#lib/testing/live.ts';
import { aTicket, LiveBrowser } from '#lib/testing/live-browser.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';

withDatabase();

const children: ChildProcess[] = [];
const browsers: LiveBrowser[] = [];
const lines: CuttableLine[] = [];

afterEach(async () => {
  for (const browser of browsers.splice(0)) browser.close();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const line of lines.splice(0)) line.close();
});

/** The living texts in a process of their own; returns it and its address. */
async function aProcess(databaseUrl = environment().DATABASE_URL) {
  const child = fork('server/live/run-alone.ts', { env: { ...environment(), DATABASE_URL: databaseUrl } });
  children.push(child);
  const [{ address }] = await once(child, 'message');
  return { child, address: String(address) };
}

async function enter(address: string, number: number, typist: Typist, doc?: Y.Doc): Promise<LiveBrowser> {
  const browser = new LiveBrowser(address, number);
  browsers.push(browser);
  if (doc) Y.applyUpdate(browser.doc, Y.encodeStateAsUpdate(doc));
  await browser.enter(aTicket(typist, number));
  await expect.poll(() => browser.isSynced).toBe(true);
  return browser;
}

/** As a page does it: again, until the instance has found its database again. */
async function comeBack(address: string, number: number, typist: Typist, doc: Y.Doc): Promise<LiveBrowser> {
  const browser = new LiveBrowser(address, number);
  browsers.push(browser);
  Y.applyUpdate(browser.doc, Y.encodeStateAsUpdate(doc));
  await browser.enter(aTicket(typist, number));
  let isClosed = false;
  void browser.closed.then(() => {
    isClosed = true;
  });
  await expect.poll(() => isClosed || browser.isSynced).toBe(true);
  return isClosed ? await comeBack(address, number, typist, doc) : browser;
}

/** The test's database, reached through a line that can be cut. */
async function aCuttableDatabase(): Promise<{ line: CuttableLine; url: string }> {
  const url = new URL(environment().DATABASE_URL ?? '');
  const line = await cuttableLine(Number(url.port), url.hostname);
  lines.push(line);
  Object.assign(url, { hostname: '127.0.0.1', port: String(line.port) });
  return { line, url: url.href };
}

/** The way of one person to an instance, which can be cut. */
async function aCuttableWay(address: string): Promise<{ line: CuttableLine; address: string }> {
  const line = await cuttableLine(Number(new URL(address).port));
  lines.push(line);
  return { line, address: `http://127.0.0.1:${line.port}` };
}

const stored = async (number: number) => contentOfLive(await storedLive(number)).body;

test('whatever was acknowledged before the server was killed is there afterwards, and the rest comes with whoever typed it', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const typist = await signedIn(await aUser('editor'));
  const first = await aProcess();
  const browser = await enter(first.address, number, typist);
  for (let turn = 0; turn < 40; turn += 1) {
    browser.type(writeAtStart(String.fromCodePoint(97 + (turn % 26))));
    browser.mark();
  }
  await expect.poll(() => browser.said.length).toBeGreaterThan(5);
  first.child.kill('SIGKILL');
  await browser.closed;
  const acknowledged = browser.said.filter(({ type }) => type === 'stored').length;
  const letters = JSON.stringify(await stored(number)).match(/"text":"([^"]*)\."/)?.[1] ?? '';
  expect(letters.length).toBeGreaterThanOrEqual(acknowledged);
  const second = await aProcess();
  const back = await enter(second.address, number, typist, browser.doc);
  const answer = back.mark();
  await expect.poll(() => back.said).toContainEqual(answer);
  expect(await stored(number)).toEqual(contentOfLive(browser.doc).body);
});

test('while the database is away nothing is acknowledged, and all of it once it is back', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const typist = await signedIn(await aUser('editor'));
  const { line, url } = await aCuttableDatabase();
  const { address } = await aProcess(url);
  const browser = await enter(address, number, typist);
  browser.type(writeAtStart('before '));
  const before = browser.mark();
  await expect.poll(() => browser.said).toContainEqual(before);
  line.cut();
  browser.type(writeAtStart('without '));
  const during = browser.mark();
  const other = new LiveBrowser(address, number);
  browsers.push(other);
  await other.enter(aTicket(typist, number));
  expect((await other.closed).code).not.toBe(1000);
  expect(browser.said).not.toContainEqual(during);
  expect(await stored(number)).toEqual(aBody('before .'));
  line.mend();
  await expect.poll(() => browser.said).toContainEqual(during);
  expect(await stored(number)).toEqual(aBody('without before .'));
});

test('two people at two instances write on while every line is cut, and afterwards all three have one text', async () => {
  const number = await aLiveArticle({ body: aBody('First.', 'Second.') });
  const { line, url } = await aCuttableDatabase();
  const ways = await Promise.all(
    [await aProcess(), await aProcess(url)].map(({ address }) => aCuttableWay(address)),
  );
  const people = [await signedIn(await aUser('editor')), await signedIn(await aUser('editor'))];
  const addressOf = (who: number) => ways[who]?.address ?? '';
  const before = await Promise.all(people.map((typist, who) => enter(addressOf(who), number, typist)));
  line.cut();
  for (const way of ways) way.line.cut();
  await Promise.all(before.map(({ closed }) => closed));
  for (let turn = 0; turn < 50; turn += 1) {
    for (const [who, { doc }] of before.entries()) writeAtStart(`${turn} `, turn % 2 === 0 ? who : 0)(doc);
  }
  line.mend();
  for (const way of ways) way.line.mend();
  const after = await Promise.all(
    people.map((typist, who) => comeBack(addressOf(who), number, typist, before[who]?.doc ?? new Y.Doc())),
  );
  const hashes = () => after.map(({ doc }) => JSON.stringify(contentOfLive(doc)));
  await expect.poll(() => new Set(hashes()).size).toBe(1);
  await expect.poll(async () => JSON.stringify(contentOfLive(await storedLive(number)))).toBe(hashes()[0]);
  const letters = JSON.stringify(await stored(number));
  for (let turn = 0; turn < 50; turn += 1) expect(letters.split(`${turn} `).length).toBeGreaterThan(2);
});
