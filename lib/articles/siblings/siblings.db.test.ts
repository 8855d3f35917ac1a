import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { settleLiveText } from '#lib/articles/settle-live-text.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { listTimeline } from '#lib/audit/timeline.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { aLiveArticle, signedIn, typeInto } from '#lib/testing/live.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  aBody,
  anArticle,
  anAsset,
  aPublishedArticle,
  aTag,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { setRequirementLevels } from '#lib/workflow/set-requirement-levels.ts';
import { linkSibling } from './link-sibling.ts';
import { findSiblings } from './sibling-queries.ts';
import { startSibling } from './start-sibling.ts';
import { takeSiblingIn } from './take-sibling-in.ts';
import { unlinkSibling } from './unlink-sibling.ts';

withDatabase();

const inLanguage = async (language: string) => (await anArticle({ language })).number;
const numbersBeside = async (number: number, actor: Actor = systemActor) =>
  (await findSiblings(actor, number))?.map((sibling) => sibling.number);

async function aPair(): Promise<[english: number, russian: number]> {
  const pair: [number, number] = [await inLanguage('en'), await inLanguage('ru')];
  succeeded(await linkSibling(systemActor, { number: pair[0], to: pair[1] }));
  return pair;
}

test('two stories that tell the same know each other, from both sides, until one is unlinked', async () => {
  const [english, russian] = await aPair();
  expect(await numbersBeside(english)).toEqual([russian]);
  expect(await numbersBeside(russian)).toEqual([english]);
  succeeded(await unlinkSibling(systemActor, { number: russian }));
  expect(await numbersBeside(english)).toEqual([]);
  expect(await db().draft.count({ where: { storyGroup: { not: null } } })).toBe(0);
  const told = async (number: number) =>
    (await listTimeline(systemActor, number)).rows.slice(0, 2).map(({ sentence }) => sentence);
  expect(await told(english)).toEqual([
    `unlinked it from article ${russian}, in another language`,
    `linked it to article ${russian}, which tells it in Russian`,
  ]);
  expect((await told(russian))[1]).toBe(`linked it to article ${english}, which tells it in English`);
});

test('a story has one sibling in each language, and more than two stand together', async () => {
  const [english, russian] = await aPair();
  const german = await inLanguage('de');
  succeeded(await linkSibling(systemActor, { number: german, to: russian }));
  expect(await numbersBeside(english)).toEqual([german, russian]);
  const refused = async (number: number, to: number) => {
    const result = await linkSibling(systemActor, { number, to });
    return result.ok ? null : result.error.fields?.to;
  };
  expect(await refused(english, english)).toMatch(/no translation of itself/);
  expect(await refused(english, await inLanguage('en'))).toMatch(/^Both are in English/);
  expect(await refused(english, await inLanguage('ru'))).toMatch(
    `Article ${russian} tells this story in Russian`,
  );
  expect(await refused(english, (await aPair())[1])).toMatch(/linked to another story already/);
  succeeded(await linkSibling(systemActor, { number: russian, to: german }));
  succeeded(await unlinkSibling(systemActor, { number: german }));
  expect(await numbersBeside(english)).toEqual([russian]);
});

test('a story does not change into the language of its sibling, by whatever way', async () => {
  const [, russian] = await aPair();
  const draft = await theDraft(russian);
  const content = { ...draft.content, language: 'en' };
  expect(
    await saveDraft(systemActor, { number: russian, baseVersion: draft.version, content }),
  ).toMatchObject({ ok: false, error: { code: 'invalid', fields: { language: expect.any(String) } } });

  const typed = await aLiveArticle({ language: 'ru' });
  const english = await inLanguage('en');
  succeeded(await linkSibling(systemActor, { number: typed, to: english }));
  const typist = await signedIn(await aUser('editor'));
  succeeded(await typeInto(typed, typist, (doc) => doc.getMap('facts').set('language', 'en')));
  const { unfit } = succeeded(await settleLiveText(systemActor, { number: typed }));
  expect(unfit.language).toMatch(`Article ${english}, which this one is linked to, is in English already`);
  expect((await theDraft(typed)).content.language).toBe('ru');
  succeeded(await unlinkSibling(systemActor, { number: typed }));
  expect(succeeded(await settleLiveText(systemActor, { number: typed })).unfit).toEqual({});
  expect((await theDraft(typed)).content.language).toBe('en');
});

test('of many who link at once to one story in one language, one does', async () => {
  const english = await inLanguage('en');
  const russians = await Promise.all([1, 2, 3, 4].map(() => inLanguage('ru')));
  const results = await Promise.all(
    russians.map((russian, at) =>
      at % 2 === 0
        ? linkSibling(systemActor, { number: english, to: russian })
        : linkSibling(systemActor, { number: russian, to: english }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.flatMap((result) => (result.ok ? [] : [result.error.code]))).toEqual(
    Array(3).fill('invalid'),
  );
  expect(await numbersBeside(english)).toHaveLength(1);
});

test('the other version is started with section, tags, authors and photograph, and without words', async () => {
  const lede = { assetId: (await anAsset()).id, caption: 'Cranes', credit: 'Jane Doe / AP', alt: 'Cranes' };
  const { number, content } = await anArticle({ lede });
  const reporter = await aUser('reporter');
  await db().article.update({ where: { number }, data: { createdById: reporter.id } });
  const started = succeeded(await startSibling(reporter, { number, language: 'ru' }));
  const sibling = await theDraft(started.number);
  const { sectionId, tagIds, authorIds } = content;
  expect(sibling.content).toMatchObject({
    ...{ sectionId, tagIds, authorIds, language: 'ru', headline: '', standfirst: '', dateline: '' },
    lede: { ...lede, caption: '', alt: '' },
  });
  expect(sibling.createdBy?.id).toBe(reporter.id);
  expect(await numbersBeside(number)).toEqual([started.number]);
  expect(await startSibling(reporter, { number, language: 'ru' })).toMatchObject({
    ok: false,
    error: { fields: { language: expect.stringContaining(`Article ${started.number}`) } },
  });
});

test('what a sibling says anew since it was taken in is told to the translator, until it is taken in', async () => {
  const [english, russian] = await aPair();
  const drift = async () => (await findSiblings(systemActor, russian))?.[0]?.drift ?? null;
  expect(await drift()).toBeNull();
  const change = async (words: Partial<ArticleContent>) => {
    const { content, version } = await theDraft(english);
    succeeded(
      await saveDraft(systemActor, {
        ...{ number: english, baseVersion: version },
        content: { ...content, ...words },
      }),
    );
  };
  await change({ tagIds: [(await aTag()).id] });
  expect(await drift()).toBeNull();
  await change({ headline: 'Tunnel reopens', body: aBody('It reopens on Monday.') });
  const seen = await drift();
  expect(seen).toMatchObject({ changes: { fields: ['headline'], blocks: [{ type: 'paragraph' }] } });
  expect((await findSiblings(systemActor, english))?.[0]?.drift).toBeNull();

  await change({ standfirst: 'After a year.' });
  const refused = await takeSiblingIn(systemActor, {
    number: russian,
    sibling: english,
    seen: seen?.seen ?? '',
  });
  expect(refused).toMatchObject({ error: { code: 'conflict' } });
  const now = await drift();
  expect(now?.changes.fields).toEqual(['headline', 'standfirst']);
  const taken = { number: russian, sibling: english, seen: now?.seen ?? '' };
  succeeded(await takeSiblingIn(systemActor, taken));
  expect(await drift()).toBeNull();

  succeeded(await unlinkSibling(systemActor, { number: russian }));
  expect(await takeSiblingIn(systemActor, taken)).toMatchObject({ error: { code: 'not_found' } });
  expect(await db().siblingStep.count({ where: { articleNumber: { in: [english, russian] } } })).toBe(0);
});

test('who may not edit both stories links and unlinks none, and who may start none starts no version', async () => {
  const [reporter, photos, contributor] = [
    await aUser('reporter'),
    await aUser('photo_editor'),
    await aUser('contributor'),
  ];
  const own = succeeded(await createArticle(reporter, {})).number;
  const [english, russian] = await aPair();
  const codeOf = (result: Awaited<ReturnType<typeof linkSibling | typeof unlinkSibling>>) =>
    result.ok ? 'done' : result.error.code;
  expect(codeOf(await linkSibling(reporter, { number: own, to: await inLanguage('ru') }))).toBe('forbidden');
  expect(codeOf(await unlinkSibling(reporter, { number: russian }))).toBe('forbidden');
  expect(codeOf(await linkSibling(contributor, { number: own, to: russian }))).toBe('not_found');
  expect(await startSibling(photos, { number: own, language: 'ru' })).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect(await startSibling(contributor, { number: own, language: 'ru' })).toMatchObject({
    error: { code: 'not_found' },
  });
  expect(await numbersBeside(english)).toEqual([russian]);
});

test('who may read one of two learns that the other is there, and not what it says', async () => {
  const contributor = await aUser('contributor');
  const [english, russian] = await aPair();
  await db().draft.update({ where: { articleNumber: english }, data: { assigneeId: contributor.id } });
  expect(await findSiblings(contributor, english)).toMatchObject([{ number: russian, headline: null }]);
  expect(await findSiblings(contributor, russian)).toBeNull();
});

test('a newsroom that asks for every language publishes nothing that is told in one alone', async () => {
  const chief = await aUser('chief_editor');
  succeeded(await setRequirementLevels(chief, { levels: { 'language-sibling': 'block' } }));
  const english = await anArticle();
  expect(await publishArticle(systemActor, { number: english.number })).toMatchObject({
    error: { fields: { siblings: 'It is not told in Russian.' } },
  });
  const { number: russian } = succeeded(
    await startSibling(chief, { number: english.number, language: 'ru' }),
  );
  succeeded(await publishArticle(systemActor, { number: english.number }));
  expect(await findSiblings(systemActor, russian)).toMatchObject([{ isLive: true }]);
  expect(await setRequirementLevels(chief, { levels: { 'sibling-published': 'block' } })).toMatchObject({
    error: { fields: { 'levels.sibling-published': expect.any(String) } },
  });
  succeeded(await setRequirementLevels(chief, { levels: { 'language-sibling': 'off' } }));
  succeeded(await publishArticle(systemActor, { number: (await aPublishedArticle()).number }));
});
