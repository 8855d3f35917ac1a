import { expect, test } from 'vitest';
import { plainText } from '#lib/document/extract.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { aBody, aPublishedArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { listRevisions } from './queries.ts';
import { restoreBlock } from './restore-block.ts';
import { saveDraft } from './save-draft.ts';

withDatabase();

/** A story that went out with three paragraphs, and of which the second has gone since and the first was rewritten. */
async function aRewrittenStory() {
  const { number, version, content } = await aPublishedArticle({
    standfirst: 'First',
    body: aBody('It began on Monday morning.', 'The minister denied it.', 'The end.'),
  });
  const newer = {
    ...content,
    standfirst: 'Second',
    body: aBody('It began on Monday at noon.', 'The end.', 'And more.'),
  };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content: newer }));
  return number;
}

async function lines(number: number) {
  return plainText((await theDraft(number)).content.body).split('\n\n');
}

test('a paragraph that went comes back in its place, and all else stays', async () => {
  const number = await aRewrittenStory();
  succeeded(await restoreBlock(systemActor, { number, ordinal: 1, block: 1 }));
  expect(await lines(number)).toEqual([
    'It began on Monday at noon.',
    'The minister denied it.',
    'The end.',
    'And more.',
  ]);
  expect((await theDraft(number)).content.standfirst).toBe('Second');
});

test('what the draft said before is kept, and each revision says what it changed', async () => {
  const number = await aRewrittenStory();
  succeeded(await restoreBlock(systemActor, { number, ordinal: 1, block: 0 }));
  const { rows } = await listRevisions(systemActor, number);
  expect(rows.map(({ reason, changes }) => [reason, changes])).toEqual([
    ['restored', { fields: [], blocks: [{ type: 'paragraph', changed: 1, added: 0, removed: 0, moved: 0 }] }],
    [
      'before_restore',
      { fields: ['standfirst'], blocks: [{ type: 'paragraph', changed: 1, added: 1, removed: 1, moved: 0 }] },
    ],
    ['published', null],
  ]);
});

test('a block that the draft has already is no reason to write anything', async () => {
  const number = await aRewrittenStory();
  const before = await theDraft(number);
  succeeded(await restoreBlock(systemActor, { number, ordinal: 1, block: 2 }));
  expect(await theDraft(number)).toEqual(before);
  expect((await listRevisions(systemActor, number)).rows).toHaveLength(1);
});

test('a block that does not exist is not found', async () => {
  const number = await aRewrittenStory();
  expect(await restoreBlock(systemActor, { number, ordinal: 1, block: 3 })).toMatchObject({
    error: { code: 'not_found' },
  });
});
