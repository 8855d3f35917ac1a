import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { plainText } from '#lib/document/extract.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { databaseFingerprint } from '#lib/testing/database-fingerprint.ts';
import {
  aLiveArticle,
  aLiveParagraph,
  signedIn,
  storedLive,
  type Typist,
  typed,
  typeInto,
  writeAtStart,
} from '#lib/testing/live.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anAuthor, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { endSession } from '#lib/users/end-session.ts';
import { openSession } from '#lib/users/open-session.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { keepPausedRevision } from './keep-paused-revision.ts';
import { contentOfLive } from './live-text.ts';
import { restoreRevision } from './restore-revision.ts';
import { saveDraft } from './save-draft.ts';
import { settleLiveText } from './settle-live-text.ts';

withDatabase();

const anEditor = async (): Promise<Typist> => signedIn(await aUser('editor', 'Ida Moreau'));
const settle = (number: number) => settleLiveText(systemActor, { number });
const rename = (headline: string) => (doc: Y.Doc) => {
  const text = doc.getText('headline');
  text.delete(0, text.length);
  text.insert(0, headline);
};
const headlineOf = async (number: number) => (await storedLive(number)).getText('headline').toString();

test('what is typed is in the draft once it is settled, under the name of who typed it', async () => {
  const number = await aLiveArticle({ body: aBody('The tunnel.') });
  const before = await theDraft(number);
  succeeded(await typeInto(number, await anEditor(), writeAtStart('Closed: ')));
  expect((await theDraft(number)).version).toBe(before.version);
  succeeded(await settle(number));
  const after = await theDraft(number);
  expect(after.content.body).toEqual(aBody('Closed: The tunnel.'));
  expect([after.version, after.updatedByName]).toEqual([before.version + 1, 'Ida Moreau']);
});

test('settling writes nothing when nothing has changed', async () => {
  const number = await aLiveArticle();
  const editor = await anEditor();
  succeeded(await settle(number));
  const untouched = await databaseFingerprint();
  succeeded(await settle(number));
  expect(await databaseFingerprint()).toBe(untouched);
  const { version } = await theDraft(number);
  succeeded(await typeInto(number, editor, writeAtStart('x')));
  succeeded(
    await typeInto(number, editor, (doc) => {
      const paragraph = doc.getXmlFragment('body').get(0);
      if (paragraph instanceof Y.XmlElement) (paragraph.get(0) as Y.XmlText).delete(0, 1);
    }),
  );
  succeeded(await settle(number));
  expect((await theDraft(number)).version).toBe(version);
});

test('publishing takes the newest typing along', async () => {
  const number = await aLiveArticle();
  succeeded(await typeInto(number, await anEditor(), rename('Tunnel reopens')));
  succeeded(await publishArticle(systemActor, { number }));
  const publication = await db().publication.findUnique({ where: { articleNumber: number } });
  expect(publication?.headline).toBe('Tunnel reopens');
});

test('a save from an old screen is a conflict with what was typed meanwhile', async () => {
  const number = await aLiveArticle();
  const { version, content } = await theDraft(number);
  succeeded(await typeInto(number, await anEditor(), rename('Typed meanwhile')));
  const saved = await saveDraft(systemActor, {
    number,
    baseVersion: version,
    content: { ...content, headline: 'Saved from an old screen' },
  });
  expect(saved).toMatchObject({
    error: { code: 'conflict', facts: { theirs: { headline: 'Typed meanwhile' } } },
  });
  expect(await headlineOf(number)).toBe('Typed meanwhile');
});

test('a save goes into the living text as well, and leaves what others type elsewhere', async () => {
  const number = await aLiveArticle({ body: aBody('First.', 'Second.') });
  const behind = await storedLive(number);
  const { version, content } = await theDraft(number);
  const saved = { ...content, body: aBody('First, rewritten.', 'Second.') };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: saved }));
  writeAtStart('Typed: ', 1)(behind);
  Y.applyUpdate(behind, Y.encodeStateAsUpdate(await storedLive(number)));
  expect(contentOfLive(behind).body).toEqual(aBody('First, rewritten.', 'Typed: Second.'));
});

test('a restored revision is in the living text, and what stood there is kept', async () => {
  const number = await aLiveArticle();
  const old = await theDraft(number);
  succeeded(await publishArticle(systemActor, { number }));
  succeeded(await typeInto(number, await anEditor(), rename('Newer')));
  succeeded(await restoreRevision(systemActor, { number, ordinal: 1 }));
  expect(await headlineOf(number)).toBe(old.content.headline);
  const kept = await db().revision.findMany({
    where: { articleNumber: number },
    orderBy: { ordinal: 'asc' },
  });
  expect(kept.map(({ reason }) => reason)).toEqual(['published', 'before_restore', 'restored']);
  expect(kept[1]?.content).toMatchObject({ headline: 'Newer' });
});

test('a headline that is too long stays in the living text, the draft keeps the last good one, and publishing says why not', async () => {
  const number = await aLiveArticle({ headline: 'A good headline' });
  const endless = 'x'.repeat(301);
  succeeded(await typeInto(number, await anEditor(), rename(endless)));
  succeeded(await typeInto(number, await anEditor(), writeAtStart('And more. ')));
  const settled = succeeded(await settle(number));
  expect(settled.unfit).toEqual({ headline: 'This is longer than 300 characters.' });
  expect(await headlineOf(number)).toBe(endless);
  const { content } = await theDraft(number);
  expect(content.headline).toBe('A good headline');
  expect(JSON.stringify(content.body)).toContain('And more. ');
  expect(await publishArticle(systemActor, { number })).toMatchObject({
    error: { code: 'invalid', fields: { headline: 'This is longer than 300 characters.' } },
  });
  succeeded(await typeInto(number, await anEditor(), rename('Short again')));
  expect(succeeded(await settle(number)).unfit).toEqual({});
  expect((await theDraft(number)).content.headline).toBe('Short again');
});

test('a byline that names nobody known stops nothing else', async () => {
  const number = await aLiveArticle();
  const { content } = await theDraft(number);
  succeeded(
    await typeInto(number, await anEditor(), (doc) => {
      doc.getMap('facts').set('authorIds', ['0190f0a0-0000-7000-8000-000000000001']);
      rename('Still typed')(doc);
    }),
  );
  expect(succeeded(await settle(number)).unfit).toEqual({
    authorIds: 'One of these authors no longer exists.',
  });
  expect((await theDraft(number)).content).toMatchObject({
    headline: 'Still typed',
    authorIds: content.authorIds,
  });
});

function lostImage(): Y.XmlElement {
  const image = new Y.XmlElement('image');
  image.setAttribute('assetId', '0190f0a0-0000-7000-8000-000000000001');
  return image;
}

test('a pasted photograph that nobody has stops nothing else, and publishing says why not', async () => {
  const number = await aLiveArticle({ body: aBody('First.') });
  const pasted = await typeInto(number, await anEditor(), (doc) => {
    const gallery = new Y.XmlElement('gallery');
    gallery.insert(0, [lostImage()]);
    doc.getXmlFragment('body').push([lostImage(), gallery]);
    writeAtStart('Typed after the paste. ')(doc);
  });
  succeeded(pasted);
  const { unfit } = succeeded(await settle(number));
  expect(unfit).toEqual({ body: expect.stringContaining('not in the library') });
  const { content } = await theDraft(number);
  expect(plainText(content.body)).toBe('Typed after the paste. First.');
  expect(JSON.stringify(contentOfLive(await storedLive(number)).body)).toContain('"image"');
  expect(await publishArticle(systemActor, { number })).toMatchObject({ error: { fields: unfit } });
  succeeded(
    await typeInto(number, await anEditor(), (doc) => {
      const body = doc.getXmlFragment('body');
      body.delete(body.length - 2, 2);
    }),
  );
  expect(succeeded(await settle(number)).unfit).toEqual({});
});

test('facts chosen on a screen are in the draft', async () => {
  const number = await aLiveArticle();
  const { id } = await anAuthor();
  succeeded(await typeInto(number, await anEditor(), (doc) => doc.getMap('facts').set('authorIds', [id])));
  succeeded(await settle(number));
  expect((await theDraft(number)).content.authorIds).toEqual([id]);
});

test('open suggestions are counted, and are not in the draft', async () => {
  const number = await aLiveArticle({ body: aBody('The tunnel.') });
  const suggest = (id: string) => (doc: Y.Doc) => {
    const paragraph = doc.getXmlFragment('body').get(0);
    if (paragraph instanceof Y.XmlElement) {
      (paragraph.get(0) as Y.XmlText).insert(0, `${id} `, { insertion: { id, author: 'u', at: 1 } });
    }
  };
  succeeded(await typeInto(number, await anEditor(), suggest('s1')));
  succeeded(await typeInto(number, await anEditor(), suggest('s2')));
  succeeded(await settle(number));
  expect((await theDraft(number)).content.body).toEqual(aBody('The tunnel.'));
  const row = await db().draft.findUnique({ where: { articleNumber: number } });
  expect(row?.openSuggestions).toBe(2);
});

test('two people who type at once are both stored, numbered as they were committed', async () => {
  const number = await aLiveArticle();
  const [one, other] = [await anEditor(), await anEditor()];
  const typing = Array.from({ length: 30 }, (_, turn) =>
    typeInto(number, turn % 2 ? one : other, (doc) => doc.getText('standfirst').insert(0, `[${turn}]`)),
  );
  const seen: bigint[] = [];
  const stored = Promise.all(typing);
  let done = false;
  void stored.then(() => {
    done = true;
  });
  while (!done) {
    const rows = await db().liveUpdate.findMany({
      where: { articleNumber: number },
      orderBy: { seq: 'asc' },
    });
    const numbers = rows.map(({ seq }) => seq);
    expect(numbers.slice(0, seen.length)).toEqual(seen);
    seen.splice(0, seen.length, ...numbers);
  }
  for (const result of await stored) succeeded(result);
  const standfirst = (await storedLive(number)).getText('standfirst').toString();
  for (let turn = 0; turn < 30; turn += 1) expect(standfirst).toContain(`[${turn}]`);
});

test('a living text with a long history is merged, and says the same', async () => {
  const number = await aLiveArticle();
  const editor = await anEditor();
  const doc = await storedLive(number);
  const letters = Array.from({ length: 205 }, () =>
    typed(doc, (text) => text.getText('headline').insert(0, 'a')),
  );
  const paste = typed(doc, (text) => {
    const paragraphs = Array.from({ length: 2400 }, (_, at) => aLiveParagraph(`Paragraph ${at}.`));
    text.getXmlFragment('body').insert(0, paragraphs);
  });
  await db().liveUpdate.createMany({
    data: [...letters, paste].map((update) => ({ articleNumber: number, update: new Uint8Array(update) })),
  });
  const before = await headlineOf(number);
  succeeded(await settle(number));
  expect(await db().liveUpdate.count({ where: { articleNumber: number } })).toBe(0);
  expect(await db().liveSlice.count({ where: { articleNumber: number } })).toBe(3);
  expect(await headlineOf(number)).toBe(before);
  expect((await storedLive(number)).getXmlFragment('body').length).toBeGreaterThan(2400);
  succeeded(await typeInto(number, editor, rename('After the merge')));
  succeeded(await settle(number));
  expect((await theDraft(number)).content.headline).toBe('After the merge');
});

test('a session that is over, and a right that is lost, store nothing', async () => {
  const reporter = await aUser('reporter');
  const number = await aLiveArticle({}, reporter);
  const { secret } = succeeded(await openSession(reporter, { userAgent: '' }));
  const typist = await signedIn(reporter);
  const untouched = await headlineOf(number);
  const other = await aUser('reporter');
  expect(await typeInto(number, { ...typist, actor: other }, rename('Forged'))).toMatchObject({
    error: { code: 'unauthenticated' },
  });
  succeeded(await endSession(systemActor, { secret }));
  succeeded(await typeInto(number, typist, (doc) => doc.getText('standfirst').insert(0, 'still here')));
  await db().user.update({ where: { id: reporter.id }, data: { role: 'photo_editor' } });
  succeeded(await typeInto(number, typist, (doc) => doc.getText('standfirst').insert(0, 'still here')));
  await db().user.update({ where: { id: reporter.id }, data: { deactivatedAt: new Date() } });
  expect(await typeInto(number, typist, rename('Gone'))).toMatchObject({
    error: { code: 'unauthenticated' },
  });
  await db().user.update({ where: { id: reporter.id }, data: { deactivatedAt: null, role: 'contributor' } });
  await db().article.update({ where: { number }, data: { createdById: null } });
  succeeded(await handOverArticle(systemActor, { number, stage: 'writing', assigneeId: null }));
  expect(await typeInto(number, typist, rename('Gone'))).toMatchObject({ error: { code: 'not_found' } });
  expect(await headlineOf(number)).toBe(untouched);
});

test('what a paused writer left is kept once', async () => {
  const number = await aLiveArticle();
  succeeded(await typeInto(number, await anEditor(), rename('Paused')));
  const first = succeeded(await keepPausedRevision(systemActor, { number }));
  expect(succeeded(await keepPausedRevision(systemActor, { number }))).toEqual(first);
  const kept = await db().revision.findMany({ where: { articleNumber: number } });
  expect(kept.map(({ reason }) => reason)).toEqual(['paused']);
  expect(kept[0]?.content).toMatchObject({ headline: 'Paused' });
});
