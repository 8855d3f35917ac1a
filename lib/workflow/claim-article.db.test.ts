import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { listTimeline } from '#lib/audit/timeline.ts';
import { aUser } from '#lib/testing/people.ts';
import { succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { claimArticle } from './claim-article.ts';

withDatabase();

test('an idea is in nobody’s hands until somebody takes it up, and then may be written by them', async () => {
  const [editor, reporter] = [await aUser('editor'), await aUser('reporter', 'Rosa')];
  const { number } = succeeded(await createArticle(editor, { headline: 'Bridges', stage: 'idea' }));
  expect(await theDraft(number)).toMatchObject({ stage: 'idea', assignee: null });
  succeeded(await claimArticle(reporter, { number }));
  expect((await theDraft(number)).assignee).toEqual({ id: reporter.id, name: 'Rosa' });
  const { rows } = await listTimeline(editor, number);
  expect(`${rows[0]?.actorName} ${rows[0]?.sentence}`).toBe('Rosa took it up');
});

test('of two who reach for it at once one has it, and the other is told who', async () => {
  const [editor, ana, ben] = [
    await aUser('editor'),
    await aUser('reporter', 'Ana'),
    await aUser('reporter', 'Ben'),
  ];
  const { number } = succeeded(await createArticle(editor, { stage: 'idea' }));
  const results = await Promise.all([claimArticle(ana, { number }), claimArticle(ben, { number })]);
  const refused = results.flatMap((result) => (result.ok ? [] : [result.error]));
  expect(refused).toHaveLength(1);
  const holder = (await theDraft(number)).assignee?.name;
  expect(refused[0]).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(`${holder} has this story`),
  });
});

test('taking up twice is taking up once', async () => {
  const [editor, reporter] = [await aUser('editor'), await aUser('reporter')];
  const { number } = succeeded(await createArticle(editor, { stage: 'idea' }));
  await Promise.all([1, 2, 3].map(() => claimArticle(reporter, { number }).then(succeeded)));
  const { rows } = await listTimeline(editor, number);
  expect(rows.filter(({ sentence }) => sentence === 'took it up')).toHaveLength(1);
});
