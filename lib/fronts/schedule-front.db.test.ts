import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aPage, aRow, drafted, frontOf } from '#lib/testing/fronts.ts';
import { aUser } from '#lib/testing/people.ts';
import { inSeconds } from '#lib/testing/scheduled-stories.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { cancelFrontSchedule } from './cancel-front-schedule.ts';
import { listDueFronts } from './list-due-fronts.ts';
import { publishFrontDue } from './publish-front-due.ts';
import { findFront } from './queries.ts';
import { scheduleFront } from './schedule-front.ts';

withDatabase();

type Page = { edition: string; page: string };

async function aPlannedPage(): Promise<Page> {
  const page = await aPage();
  const baseVersion = await drafted(page, [aRow({ title: 'Election night' })]);
  const editor = await aUser('editor', 'Edda');
  succeeded(await scheduleFront(editor, { ...page, baseVersion, ...inSeconds(3600) }));
  return page;
}

async function itsTimeComes(page: Page): Promise<void> {
  await db().frontSchedule.updateMany({ where: page, data: { at: new Date(Date.now() - 60_000) } });
}

const publicTitle = async ({ edition, page }: Page) => {
  const row = await db().publicFront.findUnique({ where: { edition_page: { edition, page } } });
  return (row?.rows as { title: string }[] | undefined)?.[0]?.title ?? null;
};

test('what was planned becomes public at its time as it was then, once, however many try', async () => {
  const page = await aPlannedPage();
  await drafted(page, [aRow({ title: 'Changed since' })]);
  expect(succeeded(await publishFrontDue(systemActor, { ...page, version: 1 }))).toBe('nothing');
  await itsTimeComes(page);
  expect(await listDueFronts()).toContainEqual({ ...page, version: 1 });
  const tries = await Promise.all(
    Array.from({ length: 6 }, () => publishFrontDue(systemActor, { ...page, version: 1 })),
  );
  expect(tries.map(succeeded).filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(await publicTitle(page)).toBe('Election night');
  expect((await frontOf(page))?.layout[0]?.title).toBe('Changed since');
  expect(await findFront(systemActor, page)).toMatchObject({
    ...{ schedule: null, live: { ordinal: 1, by: 'Edda' } },
  });
  const told = await db().event.findMany({ where: { type: 'front.published' }, select: { data: true } });
  const ofPage = told.filter(({ data }) => (data as Page).page === page.page);
  expect(ofPage).toMatchObject([{ data: { ordinal: 1, scheduledBy: 'Edda' } }]);
});

test('what was moved waits for its new time; what was taken back does not come', async () => {
  const page = await aPlannedPage();
  succeeded(await scheduleFront(systemActor, { ...page, baseVersion: 1, ...inSeconds(7200) }));
  await itsTimeComes(page);
  expect(succeeded(await publishFrontDue(systemActor, { ...page, version: 1 }))).toBe('nothing');
  expect(await cancelFrontSchedule(systemActor, { ...page, version: 1 })).toMatchObject({
    error: { code: 'conflict' },
  });
  succeeded(await cancelFrontSchedule(systemActor, { ...page, version: 2 }));
  expect(succeeded(await publishFrontDue(systemActor, { ...page, version: 2 }))).toBe('nothing');
  expect(await publicTitle(page)).toBeNull();
  expect(await cancelFrontSchedule(systemActor, { ...page, version: 2 })).toMatchObject({
    error: { code: 'invalid' },
  });
});

test('a time that has passed is refused, and nobody but Nightdesk does what is due', async () => {
  const page = await aPage();
  const baseVersion = await drafted(page, [aRow()]);
  expect(await scheduleFront(systemActor, { ...page, baseVersion, ...inSeconds(-60) })).toMatchObject({
    error: { code: 'invalid', fields: { at: expect.stringContaining('has passed') } },
  });
  expect(await publishFrontDue(await aUser('admin'), { ...page, version: 1 })).toMatchObject({
    error: { code: 'forbidden' },
  });
});
