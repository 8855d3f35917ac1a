import { expect, test } from 'vitest';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { correctArticle } from './correct-article.ts';
import { publishArticle } from './publish-article.ts';
import { findUpdate } from './update-queries.ts';

withDatabase();

async function aStorySaying(text: string) {
  const { number } = await aPublishedArticle({ body: aBody(text) });
  const rewrite = async (other: string) => {
    const { version, content } = await theDraft(number);
    succeeded(
      await saveDraft(systemActor, {
        number,
        baseVersion: version,
        content: { ...content, body: aBody(other) },
      }),
    );
  };
  return { number, rewrite };
}

async function lastUpdate(number: number) {
  const event = await db().event.findFirst({
    where: { articleNumber: number, type: 'article.updated' },
    orderBy: { id: 'desc' },
  });
  return event?.data;
}

test('another figure is not told to readers without a word; a reason lets it pass and is recorded', async () => {
  const editor = await aUser('editor');
  const { number, rewrite } = await aStorySaying('The tunnel is 6 kilometres long.');
  await rewrite('The tunnel is 60 kilometres long.');
  const before = await findStory(number);
  const refused = await publishArticle(editor, { number });
  expect(refused).toMatchObject({
    error: { code: 'invalid', fields: { note: expect.stringContaining('“6” became “60” in paragraph 1') } },
  });
  expect(await findStory(number)).toEqual(before);
  succeeded(await publishArticle(editor, { number, note: '  It was put right\nwithin a minute. ' }));
  expect(await lastUpdate(number)).toMatchObject({ note: 'It was put right within a minute.' });
});

test('a correction with the text is word enough', async () => {
  const editor = await aUser('editor');
  const { number, rewrite } = await aStorySaying('The tunnel is 6 kilometres long.');
  await rewrite('The tunnel is 60 kilometres long.');
  const text = 'The tunnel is 60 kilometres long, not 6.';
  succeeded(await correctArticle(editor, { number, kind: 'correction', text, alsoPublish: true }));
  expect(await findStory(number)).toMatchObject({ article: { corrections: [{ text }] } });
  expect(await lastUpdate(number)).not.toHaveProperty('note');
});

test('a typo, and what Nightdesk itself publishes, pass without a word', async () => {
  const editor = await aUser('editor');
  const { number, rewrite } = await aStorySaying('The tunnel is 6 kilometers lnog.');
  await rewrite('The tunnel is 6 kilometers long.');
  succeeded(await publishArticle(editor, { number }));
  await rewrite('The tunnel is 60 kilometers long.');
  succeeded(await publishArticle(systemActor, { number }));
});

test('what an update would bring is known before it is asked for', async () => {
  const { number, rewrite } = await aStorySaying('The tunnel is 6 kilometres long.');
  expect(await findUpdate(systemActor, number)).toMatchObject({
    changes: { fields: [], blocks: [] },
    substantive: [],
  });
  await rewrite('The tunnel is 60 kilometres long.');
  expect(await findUpdate(systemActor, number)).toEqual({
    ordinal: 1,
    changes: { fields: [], blocks: [{ type: 'paragraph', changed: 1, added: 0, removed: 0, moved: 0 }] },
    substantive: ['“6” became “60” in paragraph 1'],
  });
  expect(await findUpdate(await aUser('contributor'), number)).toBeNull();
});
