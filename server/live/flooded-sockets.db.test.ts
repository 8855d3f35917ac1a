import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOfLive } from '#lib/articles/live-text.ts';
import { aLiveArticle, signedIn, storedLive, type Typist, typed } from '#lib/testing/live.ts';
import { aTicket, LiveBrowser } from '#lib/testing/live-browser.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { closeCodes, liveLimits } from './limits.ts';
import { type AloneServer, serveAlone } from './serve-alone.ts';

// Each look at the memory collects garbage first, and takes that time from the work it waits for.
const seldom = { interval: 500 };

withDatabase();

let server: AloneServer;
let number: number;
let editor: Typist;
const browsers: LiveBrowser[] = [];

beforeEach(async () => {
  server = await serveAlone();
  number = await aLiveArticle({ body: aBody('As it was.') });
  editor = await signedIn(await aUser('editor'));
});

// Whatever was tried: the server lives, others have their turns, and the text is as it was.
afterEach(async () => {
  const other = await somebody();
  const answer = other.mark();
  await expect.poll(() => other.said).toContainEqual(answer);
  for (const browser of browsers.splice(0)) browser.close();
  await server.stop();
  expect(contentOfLive(await storedLive(number)).body).toEqual(aBody('As it was.'));
});

function aStranger(): LiveBrowser {
  const browser = new LiveBrowser(server.address, number);
  browsers.push(browser);
  return browser;
}

async function somebody(typist = editor): Promise<LiveBrowser> {
  const browser = await aStranger().enter(aTicket(typist, number));
  await expect.poll(() => browser.isSynced).toBe(true);
  return browser;
}

const codeOf = async (browser: LiveBrowser) => (await browser.closed).code;

test('a flood of pastes that are far too large leaves nothing in memory, and others their turns', async () => {
  const [hostile, other] = [await somebody(), await somebody()];
  const paste = typed(new Y.Doc(), (doc) =>
    doc.getXmlFragment('body').push(Array.from({ length: 20_000 }, () => new Y.XmlElement('paragraph'))),
  );
  const before = megabytes();
  for (let turn = 0; turn < 100; turn += 1) hostile.sendUpdate(paste);
  const answer = other.mark();
  await expect.poll(() => other.said).toContainEqual(answer);
  expect(await codeOf(hostile)).toBeGreaterThan(1000);
  // What its sender had not got rid of yet is in the same process.
  await expect.poll(() => megabytes() - before, seldom).toBeLessThan(20);
});

test('what is pasted and deleted over and over leaves nothing in memory', async () => {
  const hostile = await somebody();
  const before = megabytes();
  for (let turn = 0; turn < 30; turn += 1) {
    const change = (act: (body: Y.XmlFragment) => void) =>
      hostile.sendUpdate(typed(hostile.doc, (doc) => act(doc.getXmlFragment('body'))));
    change((body) => body.push(Array.from({ length: 1000 }, () => new Y.XmlElement('paragraph'))));
    change((body) => body.delete(1, 1000));
  }
  const answer = hostile.mark();
  await expect.poll(() => hostile.said).toContainEqual(answer);
  await expect.poll(() => megabytes() - before, seldom).toBeLessThan(20);
});

test('who makes a text grow without end is sent away for a while, and nobody else is', async () => {
  const [hostile, other] = [await somebody(), await somebody(await signedIn(await aUser('editor')))];
  const body = ({ doc }: LiveBrowser) => doc.getXmlFragment('body');
  const clear = (browser: LiveBrowser) =>
    browser.type(() => body(browser).delete(1, body(browser).length - 1));
  const before = megabytes();
  for (let grown = 0; grown < liveLimits.growth * 4; grown += 4000) {
    hostile.type(() => body(hostile).push(Array.from({ length: 4000 }, () => new Y.XmlElement('paragraph'))));
    clear(hostile);
  }
  expect(await codeOf(hostile)).toBe(closeCodes.tryLater);
  const stored = async (change: () => void) => {
    change();
    const answer = other.mark();
    await expect.poll(() => other.said).toContainEqual(answer);
  };
  await stored(() => other.type((doc) => doc.getText('standfirst').insert(0, 'Typed by another. ')));
  // Whatever was pasted last may still stand there.
  await stored(() => clear(other));
  expect(contentOfLive(await storedLive(number)).standfirst).toContain('Typed by another.');
  await expect.poll(() => megabytes() - before, seldom).toBeLessThan(40);
  editor = await signedIn(await aUser('editor'));
});

test('who asks for the whole text without end is sent away, from all pages together', async () => {
  const pages = [await somebody(), await somebody(), await somebody()];
  const empty = new Y.Doc();
  for (let turn = 0; turn < liveLimits.questions; turn += 1) {
    for (const page of pages) page.askForText(empty);
  }
  for (const page of pages) expect(await codeOf(page)).toBe(1013);
  editor = await signedIn(await aUser('editor'));
});

test('of one person little is tried that turns out to be too large, on however many pages', async () => {
  const pages = await Promise.all(Array.from({ length: 15 }, () => somebody()));
  for (const page of pages) {
    const tooLong = typed(page.doc, (doc) => {
      // As something is taken out with it, its size is found only once it is tried.
      doc.getText('headline').delete(0, 1);
      doc.getText('headline').insert(0, 'x'.repeat(20_001));
    });
    page.sendUpdate(tooLong);
  }
  const codes = await Promise.all(pages.map(codeOf));
  const refused = codes.filter((code) => code === closeCodes.policy);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(5);
  expect(codes.filter((code) => code === closeCodes.tryLater)).toHaveLength(15 - refused.length);
  editor = await signedIn(await aUser('editor'));
});

test('thousands of frames without sense leave nothing in memory', async () => {
  const noise = (seed: number) => Uint8Array.from({ length: 400 }, (_, at) => (at * seed * 37 + seed) % 256);
  const round = async () => {
    const crowd = await Promise.all(Array.from({ length: 25 }, () => aStranger().open()));
    for (const [seed, browser] of crowd.entries()) {
      for (let frame = 0; frame < 40; frame += 1) browser.sendBytes(noise(seed + frame));
    }
    for (const browser of crowd) expect(await codeOf(browser)).not.toBe(1000);
    browsers.splice(0);
  };
  await round();
  const before = megabytes();
  for (let turn = 0; turn < 5; turn += 1) await round();
  expect(megabytes() - before).toBeLessThan(20);
});

test('connections that stop in the middle of a request, or of a frame, keep nobody out', async () => {
  const before = megabytes();
  const request = [
    'GET /api/desk/live HTTP/1.1',
    'host: localhost:3000',
    'origin: http://localhost:3000',
    'upgrade: websocket',
    'connection: upgrade',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${Buffer.alloc(16, 7).toString('base64')}`,
  ].join('\r\n');
  // The head of a frame that announces four million bytes, and a few of them.
  const frame = Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0, 0x3d, 0x09, 0, 1, 2, 3, 4, 5, 6]);
  const half = Array.from({ length: 60 }, (_, at) => {
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
    socket.write(at % 2 === 0 ? request : `${request}\r\n\r\n`);
    const answered = new Promise((resolve) => socket.once('data', resolve));
    return { socket, isWhole: at % 2 === 1, answered };
  });
  for (const { socket, isWhole, answered } of half) {
    if (isWhole) await answered.then(() => socket.write(frame));
  }
  await somebody();
  expect(megabytes() - before).toBeLessThan(20);
  for (const { socket } of half) socket.destroy();
});

/** What is in memory, without what only waits to be cleared away. */
function megabytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
