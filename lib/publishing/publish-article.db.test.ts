import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db, publicDb } from '#lib/platform/db.ts';
import { aNewsroom, aUser } from '#lib/testing/people.ts';
import {
  aBody,
  anArticle,
  anAsset,
  anAuthor,
  aPublishedArticle,
  aSection,
  aTag,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { dayOf } from './permalink.ts';
import { publishArticle } from './publish-article.ts';

withDatabase();

async function rewrite(number: number, words: Partial<ArticleContent>) {
  const { version, content } = await theDraft(number);
  succeeded(
    await saveDraft(systemActor, { number, baseVersion: version, content: { ...content, ...words } }),
  );
  return await theDraft(number);
}

function publicRow(number: number) {
  return publicDb().publication.findUnique({ where: { articleNumber: number } });
}

async function publicLists(number: number) {
  const rows = await publicDb().publicationListing.findMany({ where: { articleNumber: number } });
  return rows.map((row) => `${row.kind}:${row.slug}`).sort();
}

function publicRedirects(number: number) {
  return publicDb().redirect.findMany({ where: { articleNumber: number } });
}

test('publishing gives the public everything that a reader’s page needs', async () => {
  const [section, first, second, tag] = [
    await aSection('Port news'),
    await anAuthor(),
    await anAuthor(),
    await aTag(),
  ];
  const [lede, inside] = [await anAsset({ caption: 'In the library' }), await anAsset()];
  const image = { assetId: inside.id, caption: 'Inside.', credit: 'B', alt: 'b' };
  const article = await anArticle({
    headline: 'Harbour tunnel “not abandoned”',
    sectionId: section.id,
    authorIds: [second.id, first.id],
    tagIds: [tag.id],
    lede: { assetId: lede.id, caption: 'The tunnel.', credit: 'A', alt: 'a' },
    body: { type: 'doc', content: [...(aBody('Two words.').content ?? []), { type: 'image', attrs: image }] },
  });
  const { number, version, content } = article;
  const published = succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect(published.kind).toBe('published');
  expect(published.path).toBe(
    `/${dayOf(published.publishedAt, 'UTC')}/harbour-tunnel-not-abandoned-a${number}`,
  );
  const { id: _1, filename: _2, mime: _3, bytes: _4, caption: _5, ...ledeFile } = lede;
  expect(await publicRow(number)).toMatchObject({
    path: published.path,
    headline: content.headline,
    standfirst: content.standfirst,
    dateline: 'ROTTERDAM',
    language: 'en',
    sectionSlug: 'port-news',
    sectionName: 'Port news',
    byline: [second, first].map(({ slug, name }) => ({ slug, name })),
    tags: [{ slug: tag.slug, name: tag.name }],
    lede: { ...ledeFile, caption: 'The tunnel.', credit: 'A', alt: 'a' },
    body: content.body,
    media: { [inside.id]: { key: inside.key, width: 1600, height: 900, widths: [320, 640, 1280] } },
    text: 'Two words.',
    words: 2,
    corrections: [],
    firstPublishedAt: published.publishedAt,
    publishedAt: published.publishedAt,
  });
  expect(await publicLists(number)).toEqual(
    [`author:${first.slug}`, `author:${second.slug}`, 'section:port-news', `tag:${tag.slug}`].sort(),
  );
  const media = await publicDb().publicationMedia.findMany({ where: { articleNumber: number } });
  expect(media.map((row) => row.key).sort()).toEqual([lede.key, inside.key].sort());
});

test('editing a live story changes nothing in public until it is published again', async () => {
  const { number } = await aPublishedArticle({ headline: 'First words' });
  const before = await publicRow(number);
  const draft = await rewrite(number, { headline: 'Second words', body: aBody('New text.') });
  expect(await publicRow(number)).toEqual(before);
  expect(draft.publication?.changedSince).toBe(true);
  const updated = succeeded(await publishArticle(systemActor, { number, baseVersion: draft.version }));
  expect(updated.kind).toBe('updated');
  expect(await publicRow(number)).toMatchObject({
    headline: 'Second words',
    text: 'New text.',
    firstPublishedAt: before?.firstPublishedAt,
    publishedAt: updated.publishedAt,
  });
  expect((await theDraft(number)).publication?.changedSince).toBe(false);
});

test('a new headline does not move a live story; its slug is the one it was published with', async () => {
  const { number, publication } = await aPublishedArticle({ headline: 'Early words', slug: '' });
  const { version } = await rewrite(number, { headline: 'Better words' });
  const { path } = succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect(path).toBe(publication?.path);
});

test('a story keeps its number and day when its slug changes, and its old address leads to the new one', async () => {
  const { number } = await aPublishedArticle({ slug: 'old-words' });
  const old = (await publicRow(number))?.path ?? '';
  const { version } = await rewrite(number, { slug: 'new-words' });
  const { path } = succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect(path).toBe(old.replace('old-words', 'new-words'));
  expect(await publicRedirects(number)).toMatchObject([{ path: old, articleNumber: number }]);

  const back = await rewrite(number, { slug: 'old-words' });
  succeeded(await publishArticle(systemActor, { number, baseVersion: back.version }));
  expect(await publicRedirects(number)).toMatchObject([{ path, articleNumber: number }]);
});

test('a change of the newsroom’s time zone moves no address', async () => {
  await aNewsroom('Pacific/Kiritimati');
  const { number, publication, version } = await aPublishedArticle();
  expect(publication?.path).toContain(
    dayOf(publication?.firstPublishedAt ?? new Date(), 'Pacific/Kiritimati'),
  );
  await aNewsroom('Pacific/Pago_Pago');
  await rewrite(number, { headline: 'Another headline' });
  const { path } = succeeded(await publishArticle(systemActor, { number, baseVersion: version + 1 }));
  expect(path).toBe(publication?.path);
  await aNewsroom('UTC');
});

test('a double click publishes once, and both are told the same', async () => {
  const { number, version } = await anArticle();
  const results = await Promise.all(
    Array.from({ length: 5 }, () => publishArticle(systemActor, { number, baseVersion: version })),
  );
  const [first] = results.map(succeeded);
  for (const result of results) expect(succeeded(result)).toEqual(first);
  expect(await db().event.count({ where: { articleNumber: number, type: 'article.published' } })).toBe(1);
  expect(await db().event.count({ where: { articleNumber: number, type: 'article.updated' } })).toBe(0);
  expect(await db().revision.count({ where: { articleNumber: number } })).toBe(1);
});

test('a version that somebody has changed is not published over their words', async () => {
  const { number, version } = await anArticle();
  await rewrite(number, { headline: 'Changed meanwhile' });
  const refused = await publishArticle(systemActor, { number, baseVersion: version });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'conflict', facts: { theirs: { headline: 'Changed meanwhile' } } },
  });
  expect(await publicRow(number)).toBeNull();
});

test('an empty story is refused with a message at each field, and nothing is written', async () => {
  const { number } = succeeded(await createArticle(systemActor, {}));
  const refused = await publishArticle(systemActor, { number, baseVersion: 1 });
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(refused.ok ? {} : Object.keys(refused.error.fields ?? {}).sort()).toEqual([
    'authorIds',
    'body',
    'headline',
    'sectionId',
  ]);
  expect(await publicRow(number)).toBeNull();
  expect(await db().revision.count({ where: { articleNumber: number } })).toBe(0);
});

test('a lede image without alt text and credit stops publishing at those fields', async () => {
  const photo = await anAsset();
  const { number, version } = await anArticle({
    lede: { assetId: photo.id, caption: 'C', credit: '', alt: ' ' },
  });
  expect(await publishArticle(systemActor, { number, baseVersion: version })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { 'lede.alt': expect.any(String), 'lede.credit': expect.any(String) } },
  });
});

test('a slug that another story of the day has is refused at its field, whoever comes second', async () => {
  const [one, other] = [
    await anArticle({ slug: 'election-live' }),
    await anArticle({ headline: 'Election live!' }),
  ];
  const results = await Promise.all(
    [one, other].map(({ number, version }) => publishArticle(systemActor, { number, baseVersion: version })),
  );
  const refused = results.filter((result) => !result.ok);
  expect(refused).toMatchObject([
    { error: { code: 'invalid', fields: { slug: expect.stringContaining('has this slug') } } },
  ]);
  const taken = results[0]?.ok ? other : one;
  const { version } = await rewrite(taken.number, { slug: 'election-night-live' });
  succeeded(await publishArticle(systemActor, { number: taken.number, baseVersion: version }));
});

test('the same slug on another day is no trouble', async () => {
  const { number } = await aPublishedArticle({ slug: 'morning-briefing' });
  const yesterday = new Date(Date.now() - 86_400_000);
  const path = `/${dayOf(yesterday, 'UTC')}/morning-briefing-a${number}`;
  await db().publication.update({
    where: { articleNumber: number },
    data: { path, firstPublishedAt: yesterday },
  });
  await aPublishedArticle({ slug: 'morning-briefing' });
});

test('the event of an update names every list before and after', async () => {
  const [was, willBe] = [await aTag('Tunnels'), await aTag('Bridges')];
  const { number } = await aPublishedArticle({ tagIds: [was.id] });
  const { version } = await rewrite(number, { tagIds: [willBe.id] });
  succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  const event = await db().event.findFirstOrThrow({
    where: { type: 'article.updated', articleNumber: number },
  });
  expect(event.data).toMatchObject({
    lists: expect.arrayContaining([
      { kind: 'tag', slug: 'tunnels' },
      { kind: 'tag', slug: 'bridges' },
    ]),
  });
});

test('a tag’s page exists while something of it is published, a section’s always', async () => {
  const [tag, section] = [await aTag('Lighthouses'), await aSection('Islands')];
  const isPublic = async (slug: string) => (await publicDb().publicList.count({ where: { slug } })) === 1;
  expect([await isPublic(tag.slug), await isPublic(section.slug)]).toEqual([false, true]);
  const { number } = await aPublishedArticle({ tagIds: [tag.id], sectionId: section.id });
  expect(await isPublic(tag.slug)).toBe(true);
  const { version } = await rewrite(number, { tagIds: [] });
  succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect([await isPublic(tag.slug), await isPublic(section.slug)]).toEqual([false, true]);
});

test('a renamed author’s new name reaches the public when an unchanged story is published again', async () => {
  const author = await anAuthor('Before Marriage');
  const { number, version } = await aPublishedArticle({ authorIds: [author.id] });
  await db().author.update({ where: { id: author.id }, data: { name: 'After Marriage' } });
  const again = succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  expect(again.kind).toBe('updated');
  expect(await publicRow(number)).toMatchObject({ byline: [{ slug: author.slug, name: 'After Marriage' }] });
  expect(await db().revision.count({ where: { articleNumber: number } })).toBe(1);
});

test('a reporter cannot publish, not even their own story; an editor can publish it for them', async () => {
  const [reporter, editor] = [await aUser('reporter'), await aUser('editor')];
  const { number, version } = await anArticle({}, reporter);
  expect(await publishArticle(reporter, { number, baseVersion: version })).toMatchObject({
    error: { code: 'forbidden' },
  });
  succeeded(await publishArticle(editor, { number, baseVersion: version }));
});
