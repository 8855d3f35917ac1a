import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { liveSchemaVersion } from '#lib/articles/live-suggestions.ts';
import { contentOfLive } from '#lib/articles/live-text.ts';
import { aLiveArticle, signedIn, storedLive, type Typist, typed, writeAtStart } from '#lib/testing/live.ts';
import { aTicket, LiveBrowser } from '#lib/testing/live-browser.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { liveLimits } from './limits.ts';
import { type AloneServer, serveAlone } from './serve-alone.ts';

withDatabase();

let server: AloneServer;
let number: number;
let editor: Typist;
const browsers: LiveBrowser[] = [];

beforeEach(async () => {
  server = await serveAlone();
  number = await aLiveArticle({ body: aBody('As it was.') });
  editor = await signedIn(await aUser('editor', 'Ida Moreau'));
});

afterEach(async () => {
  for (const browser of browsers.splice(0)) browser.close();
  await server.stop();
  // Whatever was tried, the text is as it was, and the server still serves it.
  expect(contentOfLive(await storedLive(number)).body).toEqual(aBody('As it was.'));
});

function aStranger(origin?: string): LiveBrowser {
  const browser = new LiveBrowser(server.address, number, origin);
  browsers.push(browser);
  return browser;
}

async function somebody(typist = editor, claims = {}): Promise<LiveBrowser> {
  const browser = await aStranger().enter(aTicket(typist, number, claims));
  await expect.poll(() => browser.isSynced).toBe(true);
  return browser;
}

const codeOf = async (browser: LiveBrowser) => (await browser.closed).code;

test.each(['https://evil.example', 'null', 'http://localhost:3000.evil.example'])(
  'a page of %s gets no socket',
  async (origin) => {
    await expect(aStranger(origin).open()).rejects.toBeDefined();
  },
);

test.each<[string, () => Promise<string>]>([
  ['no ticket', async () => ''],
  ['words', async () => 'let me in'],
  ['a forged ticket', async () => `${aTicket(editor, number).slice(0, -4)}AAAA`],
  ['a ticket of two minutes ago', async () => aTicket(editor, number, {}, Date.now() - 120_000)],
  ['a ticket for another article', async () => aTicket(editor, await aLiveArticle())],
])('%s opens nothing', async (_what, ticket) => {
  expect(await codeOf(await aStranger().enter(await ticket()))).toBe(4403);
});

test('a ticket of a session that is over, or of somebody who lost the right, opens nothing', async () => {
  const nobody = { actor: editor.actor, session: new Uint8Array(32) };
  expect(await codeOf(await aStranger().enter(aTicket(nobody, number)))).toBe(4401);
  const reporter = await signedIn(await aUser('reporter'));
  expect(await codeOf(await aStranger().enter(aTicket(reporter, number)))).toBe(4403);
  const contributor = await signedIn(await aUser('contributor'));
  expect(await codeOf(await aStranger().enter(aTicket(contributor, number, { mode: 'read' })))).toBe(4403);
});

test.each([-1, 1])('a page of another build (%i) is told to reload', async (difference) => {
  const other = { schemaVersion: liveSchemaVersion + difference };
  expect(await codeOf(await aStranger().enter(aTicket(editor, number, other)))).toBe(4409);
});

test('who may only read hears the text and changes nothing', async () => {
  const reporter = await signedIn(await aUser('reporter'));
  const reader = await somebody(reporter, { mode: 'read' });
  expect(contentOfLive(reader.doc).body).toEqual(aBody('As it was.'));
  reader.type(writeAtStart('Written by a reader. '));
  reader.mark();
  await expect
    .poll(() => reader.said)
    .toEqual([{ type: 'refused', reason: 'not-allowed', message: 'This text is open for reading only.' }]);
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['a script in a link', link('javascript:alert(1)')],
  [
    'a style',
    (doc) => (doc.getXmlFragment('body').get(0) as Y.XmlElement).setAttribute('style', 'position:fixed'),
  ],
  ['a root of its own', (doc) => doc.getMap('__proto__').set('x', 1)],
  ['an unknown part', (doc) => doc.getXmlFragment('body').push([new Y.XmlElement('iframe')])],
  ['bytes', (doc) => doc.getMap('facts').set('sectionId', new Uint8Array(10))],
  [
    '20,000 paragraphs',
    (doc) =>
      doc.getXmlFragment('body').push(Array.from({ length: 20_000 }, () => new Y.XmlElement('paragraph'))),
  ],
])('%s is refused, in words, and nobody else gets to see it', async (_what, change) => {
  const [hostile, other] = [await somebody(), await somebody(await signedIn(await aUser('editor')))];
  hostile.type(change);
  await expect
    .poll(() => hostile.said)
    .toContainEqual({
      type: 'refused',
      reason: expect.stringMatching(/^(not-allowed|too-large)$/),
      message: expect.any(String),
    });
  hostile.mark();
  const answer = other.mark();
  await expect.poll(() => other.said).toContainEqual(answer);
  expect(contentOfLive(other.doc).body).toEqual(aBody('As it was.'));
  expect(hostile.said.some(({ type }) => type === 'stored')).toBe(false);
});

test('a page whose change is refused is told why, and is heard no more', async () => {
  const hostile = await somebody();
  hostile.type(link('javascript:alert(1)'));
  hostile.type(writeAtStart('Whatever comes after it. '));
  expect(await codeOf(hostile)).toBe(1008);
  expect(hostile.said).toMatchObject([{ type: 'refused', reason: 'not-allowed' }]);
});

test.each<[string, (browser: LiveBrowser) => void]>([
  [
    'bytes without sense',
    (browser) => browser.sendBytes(Uint8Array.from({ length: 200 }, (_, at) => (at * 37) % 256)),
  ],
  ['an empty message', (browser) => browser.sendBytes(new Uint8Array())],
  ['words', (browser) => browser.sendBytes('{"type":"mark"}')],
  ['another article', (browser) => browser.send(5, () => undefined, number + 1)],
  ["a message of the server's own", (browser) => browser.send(6, () => undefined)],
  ['an unknown kind', (browser) => browser.send(99, () => undefined)],
  ['a broken step', (browser) => browser.send(0, (encoder) => encoder.cbuf.fill(255))],
  ['a message that is no mark', (browser) => browser.say({ type: 'publish', id: 1 })],
  ['a giant message', (browser) => browser.sendBytes(new Uint8Array(liveLimits.message + 1))],
])('%s closes the socket of who sent it, and no other', async (_what, send) => {
  const [hostile, other] = [await somebody(), await somebody()];
  send(hostile);
  expect(await codeOf(hostile)).not.toBe(1000);
  const answer = other.mark();
  await expect.poll(() => other.said).toContainEqual(answer);
});

test('what a stranger sends is dropped, and a flood of it ends the socket', async () => {
  const patient = await aStranger().open();
  patient.sendUpdate(typed(new Y.Doc(), (doc) => doc.getText('headline').insert(0, 'x')));
  patient.askForText();
  patient.show(aTicket(editor, number));
  patient.askForText();
  await expect.poll(() => patient.isSynced).toBe(true);
  const flood = await aStranger().open();
  for (let turn = 0; turn <= liveLimits.burst * 3; turn += 1) flood.askForText();
  expect(await codeOf(flood)).toBe(1013);
});

test('strangers cannot take every place, and leave theirs with them', async () => {
  const strangers = Array.from({ length: liveLimits.strangers }, () => aStranger().open());
  const [first] = await Promise.all(strangers);
  await expect(aStranger().open()).rejects.toBeDefined();
  first?.close();
  await expect.poll(() => server.live.hasRoom()).toBe(true);
  await somebody();
});

test('one person opens so many texts and no more', async () => {
  const tabs: LiveBrowser[] = [];
  for (let tab = 0; tab < liveLimits.socketsOfUser; tab += 1) tabs.push(await somebody());
  expect(await codeOf(await aStranger().enter(aTicket(editor, number)))).toBe(1013);
});

test('nobody moves or names another', async () => {
  const [hostile, other] = [await somebody(), await somebody(await signedIn(await aUser('editor', 'Other')))];
  other.standAt({ user: { colour: '#112233' }, field: 'body' });
  await expect.poll(() => hostile.awareness.getStates().get(other.doc.clientID)?.user?.name).toBe('Other');
  const forged = new Awareness(new Y.Doc());
  forged.setLocalState({ user: { name: 'Somebody else' } });
  forged.states.set(other.doc.clientID, { user: { name: 'Moved' } });
  forged.meta.set(other.doc.clientID, { clock: 99, lastUpdated: 0 });
  hostile.sendPlaces(encodeAwarenessUpdate(forged, [forged.clientID, other.doc.clientID]));
  await expect
    .poll(() => other.awareness.getStates().get(forged.clientID))
    .toEqual({
      user: { id: editor.actor.kind === 'user' && editor.actor.id, name: 'Ida Moreau', colour: '#6b7280' },
    });
  expect(hostile.awareness.getStates().get(other.doc.clientID)?.user?.name).toBe('Other');
  forged.destroy();
});

test('an endless place in the text is shown to nobody', async () => {
  const [hostile, other] = [await somebody(), await somebody()];
  hostile.standAt({ field: 'x'.repeat(liveLimits.awareness) });
  const answers = [hostile.mark(), other.mark()];
  await expect.poll(() => hostile.said).toContainEqual(answers[0]);
  await expect.poll(() => other.said).toContainEqual(answers[1]);
  expect([...other.awareness.getStates().keys()]).not.toContain(hostile.doc.clientID);
});

test('a request for the socket that is none is answered, and the server lives', async () => {
  for (const head of [
    'GET /api/desk/live HTTP/1.1\r\n',
    'GET /api/desk/live HTTP/1.1\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: x\r\n',
  ]) {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`${head}host: localhost:3000\r\norigin: http://localhost:3000\r\n\r\n`);
    socket.on('data', () => socket.destroy());
    await new Promise((resolve) => socket.on('close', resolve).setTimeout(2000, () => socket.destroy()));
  }
  await somebody();
});

function link(href: string) {
  return (doc: Y.Doc): void => {
    const paragraph = doc.getXmlFragment('body').get(0);
    if (paragraph instanceof Y.XmlElement) (paragraph.get(0) as Y.XmlText).format(0, 2, { link: { href } });
  };
}
