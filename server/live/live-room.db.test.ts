import { Document } from '@hocuspocus/server';
import pg from 'pg';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOfLive, nodesOfLive } from '#lib/articles/live-text.ts';
import { openTicket } from '#lib/articles/live-ticket.ts';
import { plainText } from '#lib/document/extract.ts';
import { environment } from '#lib/platform/env.ts';
import { aLiveArticle, signedIn, storedLive, type Typist, typed, writeAtStart } from '#lib/testing/live.ts';
import { aTicket } from '#lib/testing/live-browser.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { LiveRoom } from './live-room.ts';
import { LiveSocket } from './live-socket.ts';

withDatabase();

const nothing = () => undefined;

/** The socket of somebody who has shown a ticket. */
function aSocket(typist: Typist, number: number): LiveSocket {
  const raw = { readyState: 1, bufferedAmount: 0, send: nothing, close: nothing, terminate: nothing };
  const socket = new LiveSocket(raw, () => null);
  socket.claims = openTicket(aTicket(typist, number));
  return socket;
}

/** Nothing is stored of this article until the answer is called. */
async function withoutStoring(number: number): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: environment().DATABASE_URL });
  await client.connect();
  await client.query('SELECT pg_advisory_lock(72110406, $1)', [number]);
  return () => client.end();
}

function lettersOf(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment('body').get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('there are no letters in the body');
  return text;
}

test('what there was no room to wait for is stored when it comes again, and not only said to be', async () => {
  const number = await aLiveArticle({ body: aBody('As it was.') });
  const room = await LiveRoom.open(number, new Document(`article:${number}`));
  const socket = aSocket(await signedIn(await aUser('editor')), number);
  const doc = await storedLive(number);
  const goOn = await withoutStoring(number);
  const send = async (change: (letters: Y.XmlText) => void) => {
    const waiting = room.writer.waiting().length;
    const received = room.receive(
      typed(doc, () => change(lettersOf(doc))),
      socket,
    );
    await expect.poll(() => room.writer.waiting().length).toBe(waiting + 1);
    return await received;
  };
  const sent: ReturnType<typeof room.receive>[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    sent.push(send((letters) => letters.insert(0, 'x'.repeat(1_900_000))));
    await expect.poll(() => room.writer.waiting().length).toBe(2 * turn + 1);
    sent.push(send((letters) => letters.delete(0, 1_900_000)));
    await expect.poll(() => room.writer.waiting().length).toBe(2 * turn + 2);
  }
  const pasted = typed(doc, () => lettersOf(doc).insert(0, 'y'.repeat(900_000)));
  expect(await room.receive(pasted, socket)).toEqual({ applies: false, verdict: null });

  await goOn();
  for (const one of sent) expect(await one).toEqual({ applies: true });
  expect(await room.receive(pasted, socket)).toEqual({ applies: true });
  expect(lettersOf(await storedLive(number)).length).toBe(900_010);
  socket.close('done', 'the test is over');
  room.close();
  await room.settler.settle();
});

test('nobody writes in the place of what a colleague types next', async () => {
  const number = await aLiveArticle({ body: aBody('As it was.') });
  const room = await LiveRoom.open(number, new Document(`article:${number}`));
  const [hostile, colleague] = [await aSocketOf(number), await aSocketOf(number)];
  const [doc, forged] = [await storedLive(number), await storedLive(number)];
  const first = typed(doc, () => lettersOf(doc).insert(0, 'Mine. '));
  expect(await room.receive(first, colleague)).toEqual({ applies: true });
  Y.applyUpdate(forged, first);
  forged.clientID = doc.clientID;
  const instead = typed(forged, () => lettersOf(forged).insert(0, 'Not mine, and longer. '));
  expect(await room.receive(instead, hostile)).toMatchObject({ verdict: { reason: 'not-theirs' } });
  const next = typed(doc, () => lettersOf(doc).insert(0, 'Important. '));
  expect(await room.receive(next, colleague)).toEqual({ applies: true });
  expect(lettersOf(await storedLive(number)).toString()).toBe('Important. Mine. As it was.');
  for (const socket of [hostile, colleague]) socket.close('done', 'the test is over');
  room.close();
  await room.settler.settle();
});

test('what a colleague stored at another instance stays theirs, whoever brings it here first', async () => {
  const number = await aLiveArticle({ body: aBody('As it was.') });
  const [there, here] = [
    await LiveRoom.open(number, newDocument(number)),
    await LiveRoom.open(number, newDocument(number)),
  ];
  const [colleague, friend] = [await aSocketOf(number), await aSocketOf(number)];
  const [doc, friends] = [await storedLive(number), await storedLive(number)];
  const first = typed(doc, () => lettersOf(doc).insert(0, 'Mine. '));
  expect(await there.receive(first, colleague)).toEqual({ applies: true });
  Y.applyUpdate(friends, first);
  lettersOf(friends).insert(0, 'A friend’s. ');
  const all = Y.encodeStateAsUpdate(friends, Y.encodeStateVector(here.document));
  expect(await here.receive(all, friend)).toEqual({ applies: true });
  const next = typed(doc, () => lettersOf(doc).insert(0, 'Important. '));
  expect(await here.receive(next, colleague)).toEqual({ applies: true });
  expect(lettersOf(await storedLive(number)).toString()).toMatch(/Important\. .*Mine\. As it was\./);
  for (const socket of [colleague, friend]) socket.close('done', 'the test is over');
  for (const room of [there, here]) {
    room.close();
    await room.settler.settle();
  }
});

function newDocument(number: number): Document {
  return new Document(`article:${number}`);
}

test('words typed into a paragraph that a colleague had deleted come back as their author’s suggestion', async () => {
  const number = await aLiveArticle({ body: aBody('First.', 'Second.') });
  const room = await LiveRoom.open(number, new Document(`article:${number}`));
  const [near, far] = [await aSocketOf(number), await aSocketOf(number)];
  const [here, away] = [await storedLive(number), await storedLive(number)];
  const deleted = typed(here, (doc) => doc.getXmlFragment('body').delete(1, 1));
  expect(await room.receive(deleted, near)).toEqual({ applies: true });
  const late = typed(away, writeAtStart('Typed in a tunnel. ', 1));
  expect(await room.receive(late, far)).toEqual({ applies: true });
  expect(await room.receive(late, far)).toEqual({ applies: true });
  const stored = await storedLive(number);
  expect(plainText(bodyOfLive(stored)).trim()).toBe('First.');
  const suggested = nodesOfLive(stored).filter((node) => JSON.stringify(node).includes('tunnel'));
  expect(suggested).toMatchObject([
    { content: [{ marks: [{ type: 'insertion', attrs: { author: far.claims?.userId } }] }] },
  ]);
  Y.applyUpdate(room.document, Y.mergeUpdates([deleted, late]));
  expect(nodesOfLive(room.document)).toEqual(nodesOfLive(stored));
  for (const socket of [near, far]) socket.close('done', 'the test is over');
  room.close();
  await room.settler.settle();
});

async function aSocketOf(number: number): Promise<LiveSocket> {
  return aSocket(await signedIn(await aUser('editor')), number);
}
