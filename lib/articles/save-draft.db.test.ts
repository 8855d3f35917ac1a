import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { aUser } from '#lib/testing/people.ts';
import { aBody, anArticle, anAsset, anAuthor, aTag, succeeded, theDraft } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { createArticle } from './create-article.ts';
import { saveDraft } from './save-draft.ts';
import type { ArticleContent, DraftView } from './types.ts';

withDatabase();

let marta: Actor;
let jonas: Actor;

beforeAll(async () => {
  marta = await aUser('editor', 'Marta');
  jonas = await aUser('editor', 'Jonas');
});

function save(actor: Actor, draft: DraftView, words: Partial<ArticleContent>) {
  const content = { ...draft.content, ...words };
  return saveDraft(actor, { number: draft.number, baseVersion: draft.version, content });
}

test('what was typed is there again, every field of it', async () => {
  const photo = await anAsset();
  const tags = [await aTag(), await aTag(), await aTag()].map((tag) => tag.id);
  const authors = [await anAuthor(), await anAuthor()].map((author) => author.id).reverse();
  const draft = await anArticle({ tagIds: [], authorIds: [] });
  const words = {
    headline: 'Порт відкрито — the port is open',
    standfirst: 'First line.\n\nSecond paragraph.',
    slug: 'port-open',
    dateline: 'ODESA',
    language: 'ru',
    tagIds: tags.reverse(),
    authorIds: authors,
    lede: { assetId: photo.id, caption: 'The port.', credit: 'A. Photographer', alt: 'Cranes at dawn' },
    body: aBody('One.', 'Two.'),
  };
  const saved = succeeded(await save(marta, draft, words));
  const now = await theDraft(draft.number);
  expect(now.content).toEqual({ ...draft.content, ...words });
  expect(now).toMatchObject({
    version: saved.version,
    updatedByName: 'Marta',
    ledeAsset: { key: photo.key },
  });
  expect(now.authors.map((author) => author.id)).toEqual(authors);
});

test('a save from an older version is a conflict with both texts, and overwrites nothing', async () => {
  const draft = await anArticle({ headline: 'As opened' });
  succeeded(await save(marta, draft, { headline: 'Marta was here', body: aBody('Her text.') }));
  const late = await save(jonas, draft, { headline: 'Jonas was here' });
  expect(late).toMatchObject({
    ok: false,
    error: {
      code: 'conflict',
      facts: { version: draft.version + 1, savedByName: 'Marta', theirs: { headline: 'Marta was here' } },
    },
  });
  const facts = late.ok ? {} : late.error.facts;
  expect(facts?.theirs).toEqual((await theDraft(draft.number)).content);
  expect(Date.parse(String(facts?.savedAt))).toBe((await theDraft(draft.number)).updatedAt.getTime());
  expect((await theDraft(draft.number)).content.headline).toBe('Marta was here');
});

test('of many saves at once from one version, one is stored and every other is told', async () => {
  const draft = await anArticle();
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, index) => save(marta, draft, { headline: `Version of desk ${index}` })),
  );
  const stored = results.flatMap((result, index) => (result.ok ? [`Version of desk ${index}`] : []));
  expect(stored).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.error.code === 'conflict')).toHaveLength(7);
  expect(await theDraft(draft.number)).toMatchObject({
    version: draft.version + 1,
    content: { headline: stored[0] },
  });
});

test('saving what is already there raises no version, also when the answer to the first save was lost', async () => {
  const draft = await anArticle();
  const first = succeeded(await save(marta, draft, { headline: 'Once' }));
  const again = succeeded(await save(marta, draft, { headline: 'Once' }));
  expect(again).toEqual(first);
  expect((await theDraft(draft.number)).version).toBe(draft.version + 1);
});

test('typed slugs become slugs; lines are trimmed, in one form, and without control characters', async () => {
  const draft = await anArticle();
  succeeded(
    await save(marta, draft, {
      slug: ' Port Ópen! ',
      headline: '  Cafe\u0301 \u0007\u202eopens\u0000\n today \ud800 ',
      dateline: '\tODESA\r\n',
    }),
  );
  expect((await theDraft(draft.number)).content).toMatchObject({
    slug: 'port-open',
    headline: 'Café opens today \ufffd',
    dateline: 'ODESA',
  });
});

test.each<[string, Partial<Record<keyof ArticleContent, unknown>>, string]>([
  ['a headline of 301 characters', { headline: 'x'.repeat(301) }, 'headline'],
  ['a standfirst of a megabyte', { standfirst: 'x'.repeat(1_000_000) }, 'standfirst'],
  ['a dateline that is a list', { dateline: ['BRUSSELS'] }, 'dateline'],
  ['a slug with nothing to make a slug of', { slug: '!!!' }, 'slug'],
  ['a slug of 121 characters', { slug: 'x'.repeat(121) }, 'slug'],
  ['a language that is a sentence', { language: 'English please' }, 'language'],
  ['a section that does not exist', { sectionId: newId() }, 'sectionId'],
  ['a section that is an operator', { sectionId: { not: '' } }, 'sectionId'],
  ['an author who does not exist', { authorIds: [newId()] }, 'authorIds'],
  ['a tag that does not exist', { tagIds: [newId()] }, 'tagIds'],
  ['a tag that is SQL', { tagIds: ["'; DROP TABLE tags; --"] }, 'tagIds.0'],
  [
    'a photograph that does not exist',
    { lede: { assetId: newId(), caption: '', credit: '', alt: '' } },
    'lede',
  ],
  [
    'a lede image with a foreign address',
    { lede: { assetId: newId(), caption: '', credit: '', alt: '', src: 'x' } },
    'lede',
  ],
  ['a body of another world', { body: { type: 'doc', content: [{ type: 'script' }] } }, 'body'],
  ['a body without a document', { body: null }, 'body'],
  ['a body with a photograph that does not exist', { body: bodyWithPhoto(newId()) }, 'body'],
  ['a body with a script behind a link', { body: bodyWithLink('javascript:alert(1)') }, 'body'],
])('%s is refused at its field, and nothing is stored', async (_what, words, field) => {
  const draft = await anArticle();
  const refused = await save(marta, draft, words as Partial<ArticleContent>);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { [field]: expect.any(String) } },
  });
  expect(await theDraft(draft.number)).toEqual(draft);
});

test('a body of 100,000 nodes is refused and nothing is stored', async () => {
  const draft = await anArticle();
  const body = aBody(...Array.from({ length: 50_000 }, () => 'x'));
  expect(await save(marta, draft, { body })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { body: expect.any(String) } },
  });
  expect(await theDraft(draft.number)).toEqual(draft);
});

test('letters that PostgreSQL cannot keep do not break a save', async () => {
  const draft = await anArticle();
  const body = aBody('half a \ud800 pair, a \u0000 and a \u0007');
  succeeded(await save(marta, draft, { body }));
  expect((await theDraft(draft.number)).content.body).toEqual(aBody('half a \ufffd pair, a  and a '));
});

test.each([
  [
    'beside the content',
    (draft: DraftView) => ({ content: draft.content, stage: 'ready', createdById: newId() }),
  ],
  [
    'inside the content',
    (draft: DraftView) => ({ content: { ...draft.content, version: 99, updatedAt: '2001-01-01' } }),
  ],
  [
    'named __proto__',
    (draft: DraftView) =>
      JSON.parse(
        `{"content": ${JSON.stringify(draft.content).replace('{', '{"__proto__": {"admin": true},')}}`,
      ),
  ],
  [
    'named constructor',
    (draft: DraftView) => ({ content: { ...draft.content, constructor: { prototype: { admin: true } } } }),
  ],
])('keys that are not a draft’s are refused %s', async (_where, extra) => {
  const draft = await anArticle();
  const refused = await saveDraft(marta, {
    number: draft.number,
    baseVersion: draft.version,
    ...extra(draft),
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await theDraft(draft.number)).toEqual(draft);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});

test('prototype pollution through the body’s attributes pollutes nothing', async () => {
  const draft = await anArticle();
  const hostile = JSON.parse(
    '{"type":"doc","content":[{"type":"heading","attrs":{"level":2,"__proto__":{"admin":true}},"content":[{"type":"text","text":"x"}]}]}',
  );
  await save(marta, draft, { body: hostile });
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
  expect(JSON.stringify((await theDraft(draft.number)).content.body)).not.toContain('admin');
});

test('an article that the actor may not even read is not there', async () => {
  const someone = await aUser('contributor');
  const draft = await anArticle();
  expect(await save(someone, draft, { headline: 'Mine now' })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
  const nowhere = await saveDraft(marta, { number: 1, baseVersion: 1, content: draft.content });
  expect(nowhere).toMatchObject({ ok: false, error: { code: 'not_found' } });
});

test('whoever starts a story has it in hand, and is in its byline when they are an author', async () => {
  const writer = await aUser('reporter', 'Nina');
  const author = await anAuthor('Nina Writer');
  await db().author.update({ where: { id: author.id }, data: { userId: writer.id } });
  const { number } = succeeded(await createArticle(writer, { headline: 'Начало' }));
  expect(await theDraft(number)).toMatchObject({
    stage: 'writing',
    version: 1,
    assignee: { name: 'Nina' },
    createdBy: { name: 'Nina' },
    content: { headline: 'Начало', authorIds: [author.id] },
  });
});

function bodyWithPhoto(assetId: string) {
  return { type: 'doc', content: [{ type: 'image', attrs: { assetId, caption: '', credit: '', alt: '' } }] };
}

function bodyWithLink(href: string) {
  const text = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] };
  return { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
}
