import { expect, test } from 'vitest';
import { listTimeline } from '#lib/audit/timeline.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anArticle, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';
import { findStanding } from '#lib/workflow/queries.ts';
import { setRequirementLevels } from '#lib/workflow/set-requirement-levels.ts';
import { publishArticle } from './publish-article.ts';

withDatabase();

async function isLive(number: number): Promise<boolean> {
  return (await db().publication.count({ where: { articleNumber: number } })) === 1;
}

test('a newsroom that asks for tags publishes nothing without, until it no longer asks', async () => {
  const chief = await aUser('chief_editor');
  const { number } = await anArticle({ tagIds: [] });
  succeeded(await setRequirementLevels(chief, { levels: { tags: 'block' } }));
  expect(await publishArticle(chief, { number })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { tagIds: expect.any(String) } },
  });
  succeeded(await setRequirementLevels(chief, { levels: { tags: 'warn' } }));
  succeeded(await publishArticle(chief, { number }));
  expect(await isLive(number)).toBe(true);
});

test('levels are changed one at a time without disturbing others, and the same again is no change', async () => {
  const [ana, ben] = [await aUser('chief_editor'), await aUser('admin')];
  await Promise.all([
    setRequirementLevels(ana, { levels: { dateline: 'warn' } }).then(succeeded),
    setRequirementLevels(ben, { levels: { 'lede-image': 'block' } }).then(succeeded),
  ]);
  const { levels } = succeeded(await setRequirementLevels(ana, { levels: { dateline: 'warn' } }));
  expect(levels).toMatchObject({ dateline: 'warn', 'lede-image': 'block' });
  expect(await db().event.count({ where: { type: 'requirements.changed', actorId: ana.id } })).toBe(1);
  succeeded(await setRequirementLevels(ben, { levels: { dateline: 'off', 'lede-image': 'off' } }));
});

test('what a page cannot be without cannot be turned down', async () => {
  const refused = await setRequirementLevels(await aUser('admin'), { levels: { section: 'off' } });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { 'levels.section': expect.any(String) } },
  });
});

test('a chief editor publishes in spite of what blocks, says why, and the log keeps it', async () => {
  const chief = await aUser('chief_editor', 'Clara');
  const { number } = await anArticle({ authorIds: [] });
  expect(await publishArticle(chief, { number })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  succeeded(await publishArticle(chief, { number, override: 'The byline is sealed' }));
  expect(await isLive(number)).toBe(true);
  const { rows } = await listTimeline(chief, number);
  expect(rows.map(({ sentence }) => sentence)).toContain(
    'published it in spite of a requirement (byline): “The byline is sealed”',
  );
});

test('an editor cannot, and nothing overrides what a page cannot be without', async () => {
  const { number } = await anArticle({ authorIds: [] });
  const override = 'I say so';
  expect(await publishArticle(await aUser('editor'), { number, override })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  const bare = await anArticle({ headline: '', body: aBody('Text') });
  expect(await publishArticle(await aUser('chief_editor'), { number: bare.number, override })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { headline: expect.any(String) } },
  });
  expect([await isLive(number), await isLive(bare.number)]).toEqual([false, false]);
});

test('a reason given where nothing blocks is no override', async () => {
  const { number } = await anArticle();
  succeeded(await publishArticle(await aUser('editor'), { number, override: 'Just in case' }));
  expect(
    await db().event.count({ where: { articleNumber: number, type: 'article.requirements-overridden' } }),
  ).toBe(0);
});

test('two open stories under one slug line are told of each other; one that is out holds it no longer', async () => {
  const [one, other] = [await anArticle(), await anArticle()];
  const slugLine = `TUNNEL ${one.number}`;
  for (const { number } of [one, other]) {
    succeeded(
      await planArticle(systemActor, {
        number,
        changes: { slugLine: number === one.number ? slugLine : slugLine.toLowerCase() },
      }),
    );
  }
  const taker = async (number: number) => (await findStanding(systemActor, number))?.slugLineTakenBy;
  expect(await taker(one.number)).toEqual({ number: other.number, slugLine: slugLine.toLowerCase() });
  succeeded(await publishArticle(systemActor, { number: other.number }));
  expect(await taker(one.number)).toBeNull();
});
