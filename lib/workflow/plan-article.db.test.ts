import { expect, test } from 'vitest';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { planArticle } from './plan-article.ts';
import { findStanding } from './queries.ts';

withDatabase();

async function thePlan(number: number) {
  return (await findStanding(systemActor, number))?.plan;
}

test('a plan is said part by part, and the timeline tells it in words', async () => {
  const editor = await aUser('editor');
  const { number } = await anArticle();
  succeeded(
    await planArticle(editor, {
      number,
      changes: { slugLine: ' BUDGET  VOTE ', commissioned: 600, dueAt: '2026-12-01T18:00:00+01:00' },
    }),
  );
  succeeded(
    await planArticle(editor, { number, changes: { priority: 'urgent', notes: 'Ask the\nministry' } }),
  );
  expect(await thePlan(number)).toEqual({
    slugLine: 'BUDGET VOTE',
    commissioned: 600,
    dueAt: '2026-12-01T17:00:00.000Z',
    priority: 'urgent',
    notes: 'Ask the\nministry',
  });
  const { rows } = await listTimeline(editor, number);
  expect(rows.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
    'set the priority to “urgent”, rewrote the notes',
    'set the slug line to “BUDGET VOTE”, set the due time to 2026-12-01 17:00 UTC, set the length to 600 words',
  ]);
});

test('planning changes neither the text nor its version', async () => {
  const { number } = await anArticle();
  const before = await theDraft(number);
  succeeded(await planArticle(systemActor, { number, changes: { notes: 'Call back' } }));
  expect(await theDraft(number)).toEqual(before);
});

test('of two who rewrite the same notes the second is told, and neither is lost', async () => {
  const [ana, ben] = [await aUser('editor'), await aUser('editor')];
  const { number } = await anArticle();
  const write = (actor: typeof ana, notes: string) =>
    planArticle(actor, { number, changes: { notes }, seen: { notes: '' } });
  succeeded(await write(ana, 'Ask the mayor'));
  expect(await write(ben, 'Ask the council')).toMatchObject({
    ok: false,
    error: {
      code: 'conflict',
      fields: { notes: expect.any(String) },
      facts: { theirs: { notes: 'Ask the mayor' } },
    },
  });
  expect((await thePlan(number))?.notes).toBe('Ask the mayor');
});

test('two who change different parts disturb nobody, and the same twice is no change', async () => {
  const { number } = await anArticle();
  succeeded(
    await planArticle(systemActor, { number, changes: { priority: 'high' }, seen: { priority: 'normal' } }),
  );
  succeeded(
    await planArticle(systemActor, { number, changes: { commissioned: 300 }, seen: { commissioned: null } }),
  );
  succeeded(
    await planArticle(systemActor, { number, changes: { priority: 'high' }, seen: { priority: 'normal' } }),
  );
  expect(await thePlan(number)).toMatchObject({ priority: 'high', commissioned: 300 });
  const { rows } = await listTimeline(systemActor, number);
  expect(rows.filter(({ sentence }) => sentence.includes('priority'))).toHaveLength(1);
});

test.each([
  ['dueAt', 'tomorrow'],
  ['commissioned', 0],
  ['commissioned', 2.5],
  ['priority', 'asap'],
  ['slugLine', 'x'.repeat(61)],
])('a %s of %j is refused at its field', async (field, value) => {
  const { number } = await anArticle();
  expect(await planArticle(systemActor, { number, changes: { [field]: value } })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { [`changes.${field}`]: expect.any(String) } },
  });
});
