import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { openEdition } from '#lib/publishing/editions/open-edition.ts';
import { createSection } from '#lib/publishing/terms/create-section.ts';
import { deleteSection } from '#lib/publishing/terms/delete-section.ts';
import { editSection } from '#lib/publishing/terms/edit-section.ts';
import { aPage, aRow, arranged, drafted, frontOf, pinned } from '#lib/testing/fronts.ts';
import { aUser } from '#lib/testing/people.ts';
import { anArticle, aPublishedArticle, aSection, succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { publishFront } from './publish-front.ts';
import { findFront, listFrontVersions } from './queries.ts';
import { restoreFront } from './restore-front.ts';
import { saveFrontDraft } from './save-front-draft.ts';

withDatabase();

const publicRow = ({ edition, page }: { edition: string; page: string }) =>
  db().publicFront.findUnique({ where: { edition_page: { edition, page } }, include: { pins: true } });

test('a draft is kept with its version, and readers have nothing of it', async () => {
  const [page, editor] = [await aPage(), await aUser('editor', 'Edda')];
  const layout = [aRow({ title: '  The   day ' })];
  expect(succeeded(await saveFrontDraft(editor, { ...page, baseVersion: 0, layout }))).toEqual({
    version: 1,
  });
  expect(await findFront(editor, page)).toMatchObject({
    ...{ version: 1, live: null, schedule: null },
    layout: [{ id: 'top', title: 'The day', slots: [null, null, null] }],
  });
  expect(await publicRow(page)).toBeNull();
});

test('of two editors who save the same version one is told that the other was first, and nothing is lost', async () => {
  const page = await aPage();
  const tries = await Promise.all(
    ['One', 'Two'].map((title) =>
      saveFrontDraft(systemActor, { ...page, baseVersion: 0, layout: [aRow({ title })] }),
    ),
  );
  expect(tries.filter((result) => result.ok)).toHaveLength(1);
  expect(tries.find((result) => !result.ok)).toMatchObject({
    error: { code: 'conflict', facts: { version: 1 } },
  });
  expect(await publishFront(systemActor, { ...page, baseVersion: 0 })).toMatchObject({
    error: { code: 'conflict' },
  });
});

test('since when a story stands on the page is kept while it stays there, wherever it is moved', async () => {
  const [page, { number }] = [await aPage(), await aPublishedArticle()];
  const at = async () =>
    (await frontOf(page))?.layout.flatMap(({ slots }) => slots).find((pin) => pin)?.since;
  await drafted(page, [aRow({ slots: [pinned(number), null, null] })]);
  const since = await at();
  await drafted(page, [aRow({ slots: [null, null, pinned(number, { headline: 'Other words' })] })]);
  expect(await at()).toBe(since);
});

test('readers get what was published, each time as a version of its own, and a version comes back as a draft', async () => {
  const [page, { number }] = [await aPage(), await aPublishedArticle()];
  const editor = await aUser('editor', 'Edda');
  await arranged(page, [aRow({ title: 'Morning', slots: [pinned(number), null, null] })]);
  await arranged(page, [aRow({ title: 'Evening' })]);
  expect(await publicRow(page)).toMatchObject({ rows: [{ title: 'Evening', places: 3 }], pins: [] });
  const { versions } = await listFrontVersions(editor, page);
  expect(versions).toMatchObject([
    { ordinal: 2, pins: 0 },
    { ordinal: 1, pins: 1 },
  ]);

  const restored = succeeded(await restoreFront(editor, { ...page, baseVersion: 2, ordinal: 1 }));
  expect(restored).toMatchObject({ version: 3, layout: [{ title: 'Morning' }] });
  expect(await publicRow(page)).toMatchObject({ rows: [{ title: 'Evening' }] });
  succeeded(await publishFront(editor, { ...page, baseVersion: 3 }));
  expect(await publicRow(page)).toMatchObject({
    rows: [{ title: 'Morning' }],
    pins: [{ articleNumber: number }],
  });
  expect(await findFront(editor, page)).toMatchObject({ live: { ordinal: 3, by: 'Edda' } });
  expect(await restoreFront(editor, { ...page, baseVersion: 3, ordinal: 99 })).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('an empty draft lets the page arrange itself again', async () => {
  const page = await aPage();
  await arranged(page, [aRow()]);
  await arranged(page, []);
  expect(await publicRow(page)).toBeNull();
  expect((await findFront(systemActor, page))?.live).toBeNull();
});

test('the public’s copy names no story that readers do not have, and none of the words for it', async () => {
  const [page, { number }] = [await aPage(), await anArticle()];
  await arranged(page, [aRow({ slots: [pinned(number, { headline: 'SECRET-WORDS' }), null, null] })]);
  const copy = await publicRow(page);
  expect(copy?.pins).toEqual([]);
  expect(JSON.stringify(copy)).not.toContain('SECRET-WORDS');
});

test('what readers once had cannot be rewritten', async () => {
  const page = await aPage();
  await arranged(page, [aRow()]);
  await expect(db().frontVersion.updateMany({ where: page, data: { layout: [] } })).rejects.toThrow(
    /permission denied/,
  );
  await expect(db().frontVersion.deleteMany({ where: page })).rejects.toThrow(/permission denied/);
});

test.each([
  ['a row of a kind that there is not', [aRow({ kind: 'carousel' as 'list' })]],
  ['a pair of three', [aRow({ kind: 'pair' })]],
  ['two rows with one id', [aRow(), aRow()]],
  ['more rows than a page holds', Array.from({ length: 21 }, (_, nth) => aRow({ id: `row-${nth}` }))],
  [
    'more stories than a page holds',
    Array.from({ length: 6 }, (_, nth) =>
      aRow({ id: `row-${nth}`, kind: 'list', slots: Array(11).fill(null) }),
    ),
  ],
  ['a title that is too long', [aRow({ title: 'x'.repeat(81) })]],
  ['no section', [aRow({ source: { kind: 'section', slug: '' } })]],
])('%s is refused', async (_, layout) => {
  const page = await aPage();
  expect(await saveFrontDraft(systemActor, { ...page, baseVersion: 0, layout })).toMatchObject({
    error: { code: 'invalid' },
  });
});

test('there is no front of a section or an edition that there is not', async () => {
  const sent = { baseVersion: 0, layout: [aRow()] };
  for (const page of [
    { edition: '', page: 'no-such-section' },
    { edition: 'ru', page: '' },
  ]) {
    expect(await saveFrontDraft(systemActor, { ...page, ...sent })).toMatchObject({
      error: { code: 'not_found' },
    });
  }
  succeeded(await openEdition(systemActor, { language: 'ru', name: 'Вестник', tagline: '' }));
  succeeded(await saveFrontDraft(systemActor, { edition: 'ru', page: '', ...sent }));
});

test('a section’s front follows it to its new address, and goes with it', async () => {
  const { id, slug } = succeeded(await createSection(systemActor, { name: `Harbours ${Date.now()}` }));
  await arranged({ edition: '', page: slug }, [aRow({ title: 'Ships' })]);
  const moved = { edition: '', page: `${slug}-new` };
  const { version, name } = await db().section.findUniqueOrThrow({ where: { id } });
  succeeded(await editSection(systemActor, { id, slug: moved.page, name, baseVersion: version }));
  expect(await publicRow(moved)).toMatchObject({ rows: [{ title: 'Ships' }] });
  expect((await listFrontVersions(systemActor, moved)).versions).toHaveLength(1);
  const into = await aSection();
  succeeded(await deleteSection(systemActor, { id, replacementId: into.id }));
  expect(await publicRow(moved)).toBeNull();
  expect(await frontOf(moved)).toBeNull();
});
