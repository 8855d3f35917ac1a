import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOfLive } from '#lib/articles/live-text.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { type Actor, systemActor, userIdOf } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { hashSecret } from '#lib/platform/ids.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { saveHouseStyleTerm } from '#lib/taxonomy/save-house-style-term.ts';
import { aLiveArticle, signedIn, storedLive, type Typist, writeAtStart } from '#lib/testing/live.ts';
import { aTicket, LiveBrowser } from '#lib/testing/live-browser.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { endSession } from '#lib/users/end-session.ts';
import { openSession } from '#lib/users/open-session.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { type AloneServer, serveAlone } from './serve-alone.ts';

withDatabase();

const running: AloneServer[] = [];
const browsers: LiveBrowser[] = [];

/** One more instance of the server on the same database. */
async function anInstance(): Promise<AloneServer> {
  const instance = await serveAlone();
  running.push(instance);
  return instance;
}

let here: AloneServer;

beforeEach(async () => {
  here = await anInstance();
});

afterEach(async () => {
  for (const browser of browsers.splice(0)) browser.close();
  for (const instance of running.splice(0)) await instance.stop();
});

const anEditor = async (name = 'Ida Moreau'): Promise<Typist> => signedIn(await aUser('editor', name));

/** Somebody who has the article open and sees its text. */
async function at(number: number, typist: Typist, { address } = here): Promise<LiveBrowser> {
  const browser = new LiveBrowser(address, number);
  browsers.push(browser);
  await browser.enter(aTicket(typist, number));
  await expect.poll(() => browser.isSynced).toBe(true);
  return browser;
}

/** Types, and waits until it is said to be stored. */
async function typeAndWait(browser: LiveBrowser, change: (doc: Y.Doc) => void): Promise<void> {
  browser.type(change);
  await expectStored(browser);
}

async function expectStored(browser: LiveBrowser): Promise<void> {
  const answer = browser.mark();
  await expect.poll(() => browser.said).toContainEqual(answer);
}

const placesAt = ({ awareness, doc }: LiveBrowser) =>
  [...awareness.getStates()].flatMap(([client, { user, field }]) =>
    client === doc.clientID ? [] : [`${user?.name} ${field}`],
  );
const bodyOf = ({ doc }: { doc: Y.Doc }) => contentOfLive(doc).body;
const stored = async (number: number) => contentOfLive(await storedLive(number)).body;

test('two people type into one text and see what the other types', async () => {
  const number = await aLiveArticle({ body: aBody('First.', 'Second.') });
  const [one, other] = [await at(number, await anEditor('One')), await at(number, await anEditor('Other'))];
  one.type(writeAtStart('1 '));
  other.type(writeAtStart('2 ', 1));
  await Promise.all([expectStored(one), expectStored(other)]);
  await expect
    .poll(() => [bodyOf(one), bodyOf(other)])
    .toEqual(Array(2).fill(aBody('1 First.', '2 Second.')));
  expect(await stored(number)).toEqual(aBody('1 First.', '2 Second.'));
});

test('what is acknowledged is in the database at that moment', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const browser = await at(number, await anEditor());
  for (let turn = 0; turn < 5; turn += 1) {
    await typeAndWait(browser, writeAtStart(`${turn}`));
    expect(await stored(number)).toEqual(bodyOf(browser));
  }
});

test('the draft says what was typed a moment later, and everybody hears of it', async () => {
  const number = await aLiveArticle({ body: aBody('The tunnel.') });
  const browser = await at(number, await anEditor());
  const { version } = await theDraft(number);
  await typeAndWait(browser, writeAtStart('Closed: '));
  await expect
    .poll(() => browser.said)
    .toContainEqual(expect.objectContaining({ type: 'settled', version: version + 1, unfit: {} }));
  expect((await theDraft(number)).content.body).toEqual(aBody('Closed: The tunnel.'));
});

test('what a command writes reaches the people at the text', async () => {
  const number = await aLiveArticle({ body: aBody('Old.') });
  const browser = await at(number, await anEditor());
  const { version, content } = await theDraft(number);
  const saved = { ...content, body: aBody('Saved elsewhere.') };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: saved }));
  await expect.poll(() => bodyOf(browser)).toEqual(aBody('Saved elsewhere.'));
});

test('people hear that the article was published', async () => {
  const number = await aLiveArticle();
  const browser = await at(number, await anEditor());
  succeeded(await publishArticle(systemActor, { number }));
  await expect.poll(() => browser.said).toContainEqual({ type: 'changed', what: 'article' });
});

test('whoever writes hears that the house style was changed, whatever the article', async () => {
  const browser = await at(await aLiveArticle(), await anEditor());
  succeeded(await saveHouseStyleTerm(systemActor, { language: 'en', term: 'utilise', suggestion: 'use' }));
  await expect.poll(() => browser.said).toContainEqual({ type: 'changed', what: 'house-style' });
});

test('people see where the others are, under the names that their tickets give them', async () => {
  const number = await aLiveArticle();
  const [one, other] = [await at(number, await anEditor('One')), await at(number, await anEditor('Other'))];
  one.standAt({ user: { name: 'The editor-in-chief', id: 'x', colour: '#112233' }, field: 'headline' });
  await expect.poll(() => placesAt(other)).toContain('One headline');
  await typeAndWait(one, writeAtStart('x'));
  one.close();
  await expect.poll(() => placesAt(other)).toEqual([]);
});

test('two instances on one database serve one text, and show where people are in it', async () => {
  const there = await anInstance();
  const number = await aLiveArticle({ body: aBody('First.', 'Second.') });
  const [one, other] = [
    await at(number, await anEditor('One')),
    await at(number, await anEditor('Other'), there),
  ];
  one.standAt({ user: { colour: '#112233' }, field: 'headline' });
  other.standAt({ user: { colour: '#445566' }, field: 'body' });
  await expect.poll(() => placesAt(one)).toContain('Other body');
  await expect.poll(() => placesAt(other)).toContain('One headline');
  for (let turn = 0; turn < 10; turn += 1) {
    one.type(writeAtStart('a'));
    other.type(writeAtStart('b', 1));
  }
  await Promise.all([expectStored(one), expectStored(other)]);
  const whole = aBody(`${'a'.repeat(10)}First.`, `${'b'.repeat(10)}Second.`);
  await expect.poll(() => [bodyOf(one), bodyOf(other)]).toEqual([whole, whole]);
  other.close();
  await expect.poll(() => placesAt(one)).toEqual([]);
});

test('what was typed without a line is there after coming back, even at another instance', async () => {
  const there = await anInstance();
  const number = await aLiveArticle({ body: aBody('First.') });
  const typist = await anEditor();
  const before = await at(number, typist);
  before.close();
  await before.closed;
  const other = await at(number, await anEditor());
  await typeAndWait(other, writeAtStart('Meanwhile. '));
  const after = new LiveBrowser(there.address, number);
  browsers.push(after);
  Y.applyUpdate(after.doc, Y.encodeStateAsUpdate(before.doc));
  writeAtStart('Offline. ')(after.doc);
  await after.enter(aTicket(typist, number));
  await expect.poll(() => after.isSynced).toBe(true);
  await expectStored(after);
  expect(await stored(number)).toEqual(bodyOf(after));
  expect(JSON.stringify(await stored(number))).toMatch(/Offline.*Meanwhile|Meanwhile.*Offline/);
});

test('typing on top of what the server does not have is asked for again, and only then acknowledged', async () => {
  const number = await aLiveArticle({ body: aBody('First.') });
  const browser = await at(number, await anEditor());
  writeAtStart('Lost on the way. ')(browser.doc);
  await typeAndWait(browser, writeAtStart('Sent. '));
  expect(await stored(number)).toEqual(aBody('Sent. Lost on the way. First.'));
});

test('when the last one leaves, what they wrote is kept as a revision', async () => {
  const number = await aLiveArticle();
  const browser = await at(number, await anEditor());
  await typeAndWait(browser, writeAtStart('x'));
  browser.close();
  await expect
    .poll(() => db().revision.findMany({ where: { articleNumber: number } }))
    .toMatchObject([{ reason: 'paused' }]);
});

test('somebody who only looked leaves nothing behind', async () => {
  const number = await aLiveArticle();
  const browser = await at(number, await anEditor());
  await expectStored(browser);
  await here.live.stop();
  expect(await db().revision.count({ where: { articleNumber: number } })).toBe(0);
  expect(await db().liveUpdate.count({ where: { articleNumber: number } })).toBe(0);
});

test('a server that stops stores what waits and sends everybody away to come back', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const browser = await at(number, await anEditor());
  await typeAndWait(browser, writeAtStart('a'));
  await here.live.stop();
  expect((await browser.closed).code).toBe(1012);
  expect((await theDraft(number)).content.body).toEqual(aBody('a.'));
});

/** Somebody has the article open while `change` takes it from them: how the socket closes. Nothing typed after is stored. */
async function closedBy(browser: LiveBrowser, number: number, change: () => Promise<unknown>) {
  await typeAndWait(browser, writeAtStart('a'));
  await change();
  const before = await stored(number);
  browser.type(writeAtStart('after the end'));
  const { code } = await browser.closed;
  expect(await stored(number)).toEqual(before);
  return code;
}

test('who signs out has no open text any more', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const actor = await aUser('editor');
  const { secret } = succeeded(await openSession(actor, { userAgent: 'a test' }));
  const browser = await at(number, { actor, session: hashSecret(secret) });
  expect(await closedBy(browser, number, () => endSession(actor, { secret }))).toBe(4401);
});

test('a story that is handed to somebody else closes where it was written, and opens again for reading', async () => {
  const number = await aLiveArticle({ body: aBody('.') });
  const [one, other] = [await aUser('reporter', 'One'), await aUser('reporter', 'Other')];
  const handTo = (actor: Actor) =>
    handOverArticle(systemActor, { number, stage: 'writing', assigneeId: userIdOf(actor) });
  succeeded(await handTo(one));
  const typist = await signedIn(one);
  const browser = await at(number, typist);
  expect(await closedBy(browser, number, () => handTo(other))).toBe(4403);
  const reader = new LiveBrowser(here.address, number);
  browsers.push(reader);
  await reader.enter(aTicket(typist, number, { mode: 'read' }));
  await expect.poll(() => reader.isSynced).toBe(true);
  expect(bodyOf(reader)).toEqual(aBody('a.'));
});

async function revoked(change: (typist: Typist, number: number) => Promise<unknown>): Promise<number> {
  const reporter: Actor = await aUser('reporter');
  const number = await aLiveArticle({ body: aBody('Mine.') }, reporter);
  const typist = await signedIn(reporter);
  const browser = await at(number, typist);
  await typeAndWait(browser, writeAtStart('a'));
  const before = await stored(number);
  await change(typist, number);
  browser.type(writeAtStart('after the end'));
  const { code } = await browser.closed;
  expect(await stored(number)).toEqual(before);
  return code;
}

test('a session that ends closes its socket, and nothing more is stored of it', async () => {
  const code = await revoked(async ({ session }) =>
    db().session.deleteMany({ where: { tokenHash: session } }),
  );
  expect(code).toBe(4401);
});

test('so does an account that is closed', async () => {
  const code = await revoked(async ({ actor }) =>
    db().user.updateMany({
      where: { name: actor.name, role: 'reporter' },
      data: { deactivatedAt: new Date() },
    }),
  );
  expect(code).toBe(4401);
});

test('a right that changes closes the socket, and the next ticket says what it is now', async () => {
  const code = await revoked(async (_typist, number) =>
    db()
      .article.update({ where: { number }, data: { createdById: null } })
      .then(() => db().draft.update({ where: { articleNumber: number }, data: { assigneeId: null } })),
  );
  expect(code).toBe(4403);
});
