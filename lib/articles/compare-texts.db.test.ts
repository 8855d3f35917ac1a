import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anAsset, aPublishedArticle, aTag, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { compareTexts } from './compare-texts.ts';
import { findArticleHead } from './queries.ts';
import { saveDraft } from './save-draft.ts';

withDatabase();

test('a revision and the draft are put beside each other, by names and with photographs', async () => {
  const tag = await aTag('Ports');
  const photo = await anAsset();
  const { number, version, content } = await aPublishedArticle({ tagIds: [tag.id] });
  const image = { type: 'image', attrs: { assetId: photo.id } };
  const body = { ...content.body, content: [...(content.body.content ?? []), image] };
  succeeded(
    await saveDraft(systemActor, {
      number,
      baseVersion: version,
      content: { ...content, tagIds: [], body },
    }),
  );
  const compared = await compareTexts(systemActor, number, 1, 'draft');
  expect(compared?.fields).toEqual([
    { field: 'tagIds', kind: 'names', changes: [{ kind: 'removed', text: 'Ports' }] },
  ]);
  expect(compared?.body.map(({ kind }) => kind)).toEqual(['same', 'added']);
  expect(Object.keys(compared?.assets ?? {})).toEqual([photo.id]);
  expect(compared?.before?.ordinal).toBe(1);
  expect(compared?.after).toBeNull();
});

test('the draft that a reporter was given shows nothing to whom it was taken from', async () => {
  const contributor = await aUser('contributor');
  const { number } = await aPublishedArticle({ body: aBody('Not for everybody.') });
  await db().draft.update({ where: { articleNumber: number }, data: { assigneeId: contributor.id } });
  expect(await compareTexts(contributor, number, 1, 'draft')).not.toBeNull();
  expect(await findArticleHead(contributor, number)).toMatchObject({ mayEdit: true });
  await db().draft.update({ where: { articleNumber: number }, data: { assigneeId: null } });
  expect(await compareTexts(contributor, number, 1, 'draft')).toBeNull();
  expect(await findArticleHead(contributor, number)).toBeNull();
});

test('a revision that does not exist cannot be compared', async () => {
  const { number } = await aPublishedArticle();
  expect(await compareTexts(systemActor, number, 1, 7)).toBeNull();
});
