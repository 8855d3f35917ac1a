import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { aBody, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { listRevisions } from './queries.ts';
import { restoreField } from './restore-field.ts';
import { saveDraft } from './save-draft.ts';

withDatabase();

/** A story that went out, and of which the standfirst, the dateline and the text say something else since. */
async function aRewrittenStory() {
  const { number, version, content } = await aPublishedArticle({ standfirst: 'First', dateline: 'OSLO' });
  const newer = { ...content, standfirst: 'Second', dateline: 'BERGEN', body: aBody('All is new.') };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: newer }));
  return { number, newer };
}

test('one field comes back, all else stays, and what stood there is kept', async () => {
  const { number, newer } = await aRewrittenStory();
  succeeded(await restoreField(systemActor, { number, ordinal: 1, field: 'standfirst' }));
  expect((await theDraft(number)).content).toEqual({ ...newer, standfirst: 'First' });
  const { rows } = await listRevisions(systemActor, number);
  expect(rows.map(({ reason, changes }) => [reason, changes?.fields])).toEqual([
    ['restored', ['standfirst']],
    ['before_restore', ['standfirst', 'dateline']],
    ['published', undefined],
  ]);
});

test('a field that says the same already is no reason to write anything', async () => {
  const { number } = await aRewrittenStory();
  const before = await theDraft(number);
  succeeded(await restoreField(systemActor, { number, ordinal: 1, field: 'headline' }));
  expect(await theDraft(number)).toEqual(before);
});

test('a caption does not come back without its photograph, and what is no field does not exist', async () => {
  const { number } = await aRewrittenStory();
  expect(await restoreField(systemActor, { number, ordinal: 1, field: 'ledeCaption' })).toMatchObject({
    error: { code: 'conflict' },
  });
  expect(await restoreField(systemActor, { number, ordinal: 1, field: 'body' })).toMatchObject({
    error: { code: 'invalid' },
  });
  expect(await restoreField(systemActor, { number, ordinal: 9, field: 'headline' })).toMatchObject({
    error: { code: 'not_found' },
  });
});
