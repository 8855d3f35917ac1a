import { expect, test } from 'vitest';
import { endTicker } from '#lib/fronts/end-ticker.ts';
import { setTicker } from '#lib/fronts/set-ticker.ts';
import { namesShowing } from '#lib/media/queries.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { publishBreaking } from '#lib/publishing/publish-breaking.ts';
import { editSection } from '#lib/publishing/terms/edit-section.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { aPage, aRow, arranged, pinned } from '#lib/testing/fronts.ts';
import { anEmbargoedArticle } from '#lib/testing/scheduled-stories.ts';
import {
  anArticle,
  anAsset,
  aPublishedArticle,
  aSection,
  aTag,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { findArrangedFront } from './find-arranged-front.ts';
import { findBanner } from './find-banner.ts';
import { resolveFront } from './resolve-front.ts';

withDatabase();

type Page = { edition: string; page: string };

async function shownOn({ edition, page }: Page): Promise<number[][]> {
  const front = await findArrangedFront(edition, page);
  return (front?.rows ?? []).map(({ places }) => places.map(({ card }) => card.number));
}

async function storiesIn(section: { id: string }, count: number): Promise<number[]> {
  const numbers: number[] = [];
  for (let nth = 0; nth < count; nth += 1)
    numbers.unshift((await aPublishedArticle({ sectionId: section.id })).number);
  return numbers;
}

test('pins stand in their places with their own words, and the row’s source fills the others', async () => {
  const [page, section] = [await aPage(), await aSection()];
  const [newest, middle, oldest] = await storiesIn(section, 3);
  const source = { kind: 'section' as const, slug: section.slug };
  const pin = pinned(oldest ?? 0, { headline: 'Said otherwise', standfirst: 'In short.', isPlain: true });
  await arranged(page, [aRow({ source, slots: [pin, null, null] })]);
  const front = await findArrangedFront(page.edition, page.page);
  expect(front?.rows[0]?.places).toMatchObject([
    {
      isPinned: true,
      card: { number: oldest, headline: 'Said otherwise', standfirst: 'In short.', lede: null },
    },
    { isPinned: false, card: { number: newest } },
    { isPinned: false, card: { number: middle } },
  ]);
  expect(front).toMatchObject({ lists: [`section:${section.slug}`], lasts: null });
  expect(front?.rows[0]?.list).toEqual({ title: section.name, path: `/${section.slug}` });
});

test('no story stands twice, though two rows have the same source', async () => {
  const [page, tag] = [await aPage(), await aTag()];
  const numbers: number[] = [];
  for (let nth = 0; nth < 5; nth += 1)
    numbers.unshift((await aPublishedArticle({ tagIds: [tag.id] })).number);
  const source = { kind: 'tag' as const, slug: tag.slug };
  await arranged(page, [aRow({ source }), aRow({ id: 'below', source })]);
  expect(await shownOn(page)).toEqual([numbers.slice(0, 3), numbers.slice(3)]);
});

test('a pinned story that is withdrawn is gone at once and gives way, and leaves none of its words', async () => {
  const [page, section] = [await aPage(), await aSection()];
  const [newest, oldest] = await storiesIn(section, 2);
  const source = { kind: 'section' as const, slug: section.slug };
  const pin = pinned(oldest ?? 0, { headline: 'LIBEL' });
  await arranged(page, [aRow({ kind: 'lead', source, slots: [pin, null] })]);
  expect(await shownOn(page)).toEqual([[oldest, newest]]);
  succeeded(await withdrawArticle(systemActor, { number: oldest, reason: 'libel' }));
  expect(await shownOn(page)).toEqual([[newest]]);
  expect(JSON.stringify(await db().publicFrontPin.findMany({ where: page }))).not.toContain('LIBEL');
});

test('a pin holds until its time, and the page says how long it is true', async () => {
  const [page, section] = [await aPage(), await aSection()];
  const [newest, oldest] = await storiesIn(section, 2);
  const source = { kind: 'section' as const, slug: section.slug };
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await arranged(page, [aRow({ kind: 'lead', source, slots: [pinned(oldest ?? 0, { until })] })]);
  expect(await shownOn(page)).toEqual([[oldest]]);
  const { lasts } = (await findArrangedFront('', page.page)) ?? {};
  expect(lasts).toBeGreaterThan(3_000_000);
  expect(lasts).toBeLessThanOrEqual(3_600_000);
  await db().publicFrontPin.updateMany({ where: page, data: { until: new Date(Date.now() - 1000) } });
  expect(await shownOn(page)).toEqual([[newest]]);
});

test('a story that readers do not have never shows, nor what an editor wrote over it, however the page is asked for', async () => {
  const [page, draft, embargoed] = [await aPage(), await anArticle(), await anEmbargoedArticle()];
  const slots = [draft, embargoed].map(({ number }) => pinned(number, { headline: 'SECRET-WORDS' }));
  await arranged(page, [aRow({ slots: [...slots, null] })]);
  const since = new Date().toISOString();
  const layout = [
    {
      ...{
        id: 'top',
        kind: 'three' as const,
        title: '',
        source: { kind: 'latest' as const, slug: '' as const },
      },
      slots: [...slots.map((pin) => ({ ...pin, since })), null],
    },
  ];
  for (const front of [await findArrangedFront('', page.page), await resolveFront('', layout, new Map())]) {
    expect(JSON.stringify(front)).not.toContain('SECRET-WORDS');
    const numbers = front?.rows.flatMap(({ places }) => places.map(({ card }) => card.number));
    expect(numbers).not.toContain(draft.number);
    expect(numbers).not.toContain(embargoed.number);
  }
  // Once it is public it still stands only where somebody publishes it to stand.
  const { version } = await theDraft(draft.number);
  succeeded(await publishArticle(systemActor, { number: draft.number, baseVersion: version }));
  expect(JSON.stringify(await findArrangedFront('', page.page))).not.toContain('SECRET-WORDS');
});

test('a photograph of the library stands in place of the story’s own, and the public may fetch it as long as it stands there', async () => {
  const [page, { number }] = [await aPage(), await aPublishedArticle()];
  const { id, key } = await anAsset({ credit: 'Ilse Maes' });
  const pin = pinned(number, { imageId: id });
  expect(await namesShowing(key)).toEqual([]);
  await arranged(page, [aRow({ slots: [pin, null, null] })]);
  const front = await findArrangedFront('', page.page);
  expect(front?.rows[0]?.places[0]?.card.lede).toMatchObject({ key, credit: 'Ilse Maes' });
  expect((await namesShowing(key)).sort()).toEqual([`article:${number}`, `section:${page.page}`]);

  await arranged(page, [aRow({ slots: [{ ...pin, isPlain: true }, null, null] })]);
  expect((await findArrangedFront('', page.page))?.rows[0]?.places[0]?.card.lede).toBeNull();
  expect(await namesShowing(key)).toEqual([]);

  await arranged(page, [aRow({ slots: [pin, null, null] })]);
  succeeded(await withdrawArticle(systemActor, { number, reason: 'hoax' }));
  expect(await namesShowing(key)).toEqual([]);
});

test('a row goes on to be filled from a section that has another address now', async () => {
  const [page, section] = [await aPage(), await aSection()];
  const numbers = await storiesIn(section, 2);
  await arranged(page, [
    aRow({ kind: 'pair', source: { kind: 'section', slug: section.slug }, slots: [null, null] }),
  ]);
  const { version } = await db().section.findUniqueOrThrow({ where: { id: section.id } });
  const slug = `${section.slug}-moved`;
  succeeded(
    await editSection(systemActor, { id: section.id, slug, name: section.name, baseVersion: version }),
  );
  expect(await shownOn(page)).toEqual([numbers]);
});

test('a page that nobody has arranged, or on which nothing would stand, arranges itself', async () => {
  const [page, empty] = [await aPage(), await aSection()];
  expect(await findArrangedFront('', page.page)).toBeNull();
  await arranged(page, [aRow({ source: { kind: 'section', slug: empty.slug } })]);
  expect(await findArrangedFront('', page.page)).toBeNull();
});

test('above the fronts stand the stories that are breaking now, newest first, at most three', async () => {
  const { id: sectionId } = await aSection();
  const numbers: number[] = [];
  for (let nth = 0; nth < 4; nth += 1) {
    const said = { headline: `Breaking now ${nth}`, sectionId };
    numbers.unshift(succeeded(await publishBreaking(systemActor, said)).number);
  }
  const breaking = async () => (await findBanner('')).breaking.map(({ number }) => number);
  expect(await breaking()).toEqual(numbers.slice(0, 3));
  await db().publication.updateMany({
    where: { articleNumber: { in: numbers } },
    data: { breakingUntil: new Date(Date.now() - 1000) },
  });
  expect(await breaking()).toEqual([]);
});

test('the desk’s line stands until its time, until it is taken away, or as long as the story to which it leads', async () => {
  const { number, publication } = await aPublishedArticle();
  const line = { edition: '', text: ' Polls close   at eight ', number, minutes: 60 };
  succeeded(await setTicker(systemActor, line));
  expect((await findBanner('')).ticker).toMatchObject({
    ...{ text: 'Polls close at eight', path: publication?.path, number },
    lasts: expect.closeTo(3_600_000, -5),
  });
  succeeded(await endTicker(systemActor, { edition: '' }));
  expect((await findBanner('')).ticker).toBeNull();
  expect(await endTicker(systemActor, { edition: '' })).toMatchObject({ error: { code: 'invalid' } });

  succeeded(await setTicker(systemActor, line));
  await db().ticker.updateMany({ data: { until: new Date(Date.now() - 1000) } });
  expect((await findBanner('')).ticker).toBeNull();

  succeeded(await setTicker(systemActor, line));
  succeeded(await withdrawArticle(systemActor, { number, reason: 'hoax' }));
  expect((await findBanner('')).ticker).toBeNull();
  expect(await setTicker(systemActor, line)).toMatchObject({
    error: { code: 'invalid', fields: { number: expect.stringContaining('not live') } },
  });
  for (const bad of [{ text: ' ' }, { text: 'x'.repeat(141) }, { minutes: 4 }, { minutes: 2000 }]) {
    expect(await setTicker(systemActor, { ...line, number: null, ...bad })).toMatchObject({
      error: { code: 'invalid' },
    });
  }
});
