import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { aLiveArticle, signedIn, storedLive, typeInto } from '#lib/testing/live.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { contentHash } from './content-hash.ts';
import { contentOfLive } from './live-text.ts';
import { openLiveText } from './open-live-text.ts';
import { settleLiveText } from './settle-live-text.ts';

withDatabase();

const settle = (number: number) => settleLiveText(systemActor, { number });

test('a living text with a part that the editor does not know opens for reading only, and stays whole', async () => {
  const number = await aLiveArticle({ body: aBody('Words.') });
  succeeded(
    await typeInto(number, await signedIn(await aUser('editor')), (doc) => {
      const unknown = new Y.XmlElement('hologram');
      unknown.insert(0, [new Y.XmlText('Words in an unknown part.')]);
      doc.getXmlFragment('body').insert(1, [unknown]);
    }),
  );
  expect(await openLiveText(systemActor, { number })).toEqual({
    ok: true,
    value: {
      mode: 'read',
      misfit: 'The text holds a part of unknown kind (hologram).',
      raw: 'Words.\nWords in an unknown part.\n',
      unfit: {},
    },
  });
  const settled = succeeded(await settle(number));
  expect(Object.keys(settled.unfit)).toEqual(['body']);
  expect((await theDraft(number)).content.body).toEqual(aBody('Words.'));
  expect(JSON.stringify((await storedLive(number)).getXmlFragment('body'))).toContain(
    'Words in an unknown part.',
  );
});

test('a draft that does not fit the rules opens for reading only, with its words, and is left as it is', async () => {
  const { number } = await anArticle();
  const body = { type: 'doc', content: [...(aBody('Words.').content ?? []), { type: 'hologram' }] };
  await db().draft.update({
    where: { articleNumber: number },
    data: { body: body as Prisma.InputJsonObject },
  });
  expect(await openLiveText(systemActor, { number })).toMatchObject({
    ok: true,
    value: {
      mode: 'read',
      misfit: expect.stringContaining('hologram'),
      raw: expect.stringContaining('Words.'),
    },
  });
  expect(await db().liveText.count({ where: { articleNumber: number } })).toBe(0);
});

test('whoever opens a text hears which field is too long for the draft, until it is not', async () => {
  const number = await aLiveArticle();
  const typist = await signedIn(await aUser('editor'));
  succeeded(await typeInto(number, typist, (doc) => doc.getText('headline').insert(0, 'x'.repeat(400))));
  expect(await openLiveText(systemActor, { number })).toMatchObject({
    value: { mode: 'edit', unfit: { headline: expect.stringContaining('300') } },
  });
  succeeded(await typeInto(number, typist, (doc) => doc.getText('headline').delete(0, 400)));
  expect(await openLiveText(systemActor, { number })).toMatchObject({ value: { unfit: {} } });
});

test('opening for the first time changes nothing of the draft', async () => {
  const number = await aLiveArticle();
  const { content, version } = await theDraft(number);
  expect(contentHash(contentOfLive(await storedLive(number)))).toEqual(contentHash(content));
  succeeded(await openLiveText(systemActor, { number }));
  succeeded(await settle(number));
  expect((await theDraft(number)).version).toBe(version);
});
