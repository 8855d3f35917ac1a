import { expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { databaseFingerprint } from '#lib/testing/database-fingerprint.ts';
import { aUser } from '#lib/testing/people.ts';
import {
  anAsset,
  anAuthor,
  aSection,
  aStoryToCreate,
  aTag,
  succeeded,
  theDraft,
} from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { createArticleFromStory } from './create-article-from-story.ts';

withDatabase();

test('an article begins with all that the story says, its unknown author and tags made with it', async () => {
  const editor = await aUser('editor');
  const known = await anAuthor();
  const tag = await aTag();
  const photo = await anAsset();
  const section = await aSection();
  const name = `Marta Lindqvist ${newId()}`;
  const story = aStoryToCreate({
    authorNames: [name, known.name.toUpperCase()],
    tagNames: [tag.name, `New ${newId()}`],
  });
  const lede = {
    assetId: photo.id,
    caption: 'The minister.',
    credit: 'J. Peres / Reuters',
    alt: 'A minister',
  };
  const content = { ...story.content, sectionId: section.id, lede };
  const { number } = succeeded(await createArticleFromStory(editor, { ...story, content }));
  const draft = await theDraft(number);
  expect(draft.content).toMatchObject({ ...content, body: story.content.body });
  expect(draft.authors.map((author) => author.name)).toEqual([name, known.name]);
  expect(draft.tags).toHaveLength(2);
  expect(draft.tags[0]?.id).toBe(tag.id);
  expect(draft).toMatchObject({ stage: 'writing', assignee: { id: editor.id }, version: 1 });
});

test('a name twice is one author, and two spellings of a tag are one tag', async () => {
  const name = `Anna Keller ${newId()}`;
  const story = aStoryToCreate({
    authorNames: [name, name.toUpperCase()],
    tagNames: ['Black Sea', 'black-sea'],
  });
  const { number } = succeeded(await createArticleFromStory(await aUser('editor'), story));
  const draft = await theDraft(number);
  expect(draft.authors).toHaveLength(1);
  expect(draft.tags).toHaveLength(1);
});

test('nothing is half created: whoever may not make an author or a tag makes no article either', async () => {
  const contributor = await aUser('contributor');
  const before = await databaseFingerprint();
  for (const names of [{ authorNames: [`Nobody ${newId()}`] }, { tagNames: [`Nothing ${newId()}`] }]) {
    const refused = await createArticleFromStory(contributor, aStoryToCreate(names));
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
  expect(await databaseFingerprint()).toEqual(before);
});

test('nothing is half created: a body or a photograph that cannot be leaves no author behind', async () => {
  const editor = await aUser('editor');
  const name = `Tom Obi ${newId()}`;
  const story = aStoryToCreate({ authorNames: [name] });
  const lede = { assetId: newId(), caption: '', credit: '', alt: '' };
  const bodies = [
    { ...story.content, body: { type: 'script' } },
    { ...story.content, lede },
  ];
  for (const content of bodies) {
    const refused = await createArticleFromStory(editor, { ...story, content });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid' } });
  }
  expect(await db().author.count({ where: { name } })).toBe(0);
});

test('a contributor may start one whose people and tags are known', async () => {
  const author = await anAuthor();
  const story = aStoryToCreate({ authorNames: [author.name] });
  const { number } = succeeded(await createArticleFromStory(await aUser('contributor'), story));
  expect((await theDraft(number)).content.authorIds).toEqual([author.id]);
});
