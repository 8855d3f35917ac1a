import { createArticle } from '#lib/articles/create-article.ts';
import { findDraft } from '#lib/articles/queries.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import type { ArticleContent, DraftView, TermRef } from '#lib/articles/types.ts';
import type { DocumentJson, DocumentNode } from '#lib/document/types.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import type { Result } from '#lib/platform/errors.ts';
import { newId, newSecret } from '#lib/platform/ids.ts';
import { correctArticle } from '#lib/publishing/correct-article.ts';
import { publishArticle } from '#lib/publishing/publish-article.ts';
import { createAuthor } from '#lib/taxonomy/create-author.ts';
import { createTag } from '#lib/taxonomy/create-tag.ts';
import { saveSection } from '#lib/taxonomy/save-section.ts';

let counter = 0;

/** The value of a command that must succeed; otherwise an error that says what it answered. */
export function succeeded<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(
    `${result.error.code}: ${result.error.message} ${JSON.stringify(result.error.fields ?? {})}`,
  );
}

/** A body with one paragraph per text. */
export function aBody(...texts: string[]): DocumentJson {
  const paragraph = (text: string): DocumentNode => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  });
  return { type: 'doc', content: texts.map(paragraph) };
}

/** A section, new each time unless named. */
export async function aSection(name = `Section ${next()}`): Promise<TermRef> {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return succeeded(await saveSection(systemActor, { slug, name }));
}

/** A tag, new each time unless named. */
export async function aTag(name = `Tag ${next()}`): Promise<TermRef> {
  return succeeded(await createTag(systemActor, { name }));
}

/** An author of a byline, new each time unless named. */
export async function anAuthor(name = `Author ${next()}`): Promise<TermRef> {
  return succeeded(await createAuthor(systemActor, { name }));
}

/** An upload whose renditions are stored, but for its key. */
export function aPreparedPhoto() {
  return {
    filename: 'tunnel.jpg',
    mime: 'image/jpeg',
    bytes: 1000,
    width: 1600,
    height: 900,
    widths: [320],
    caption: '',
    credit: '',
  };
}

/** A photograph in the library, without files. */
export async function anAsset(words: Partial<{ caption: string; credit: string; alt: string }> = {}) {
  const data = {
    id: newId(),
    key: Buffer.from(newSecret()).toString('hex').slice(0, 32),
    filename: 'tunnel.jpg',
    mime: 'image/jpeg',
    bytes: 1000,
    width: 1600,
    height: 900,
    widths: [320, 640, 1280],
    ...words,
  };
  await db().asset.create({ data, select: { id: true } });
  return data;
}

/** A draft that nothing stops from being published; `words` replace what it says, `by` is who starts it. */
export async function anArticle(
  words: Partial<ArticleContent> = {},
  by: Actor = systemActor,
): Promise<DraftView> {
  const { number } = succeeded(await createArticle(by, {}));
  const content = { ...(await aCompleteText()), ...words };
  succeeded(await saveDraft(systemActor, { number, baseVersion: 1, content }));
  return await theDraft(number);
}

/** As `anArticle`, and the public reads it. */
export async function aPublishedArticle(
  words: Partial<ArticleContent> = {},
  by: Actor = systemActor,
): Promise<DraftView> {
  const { number, version } = await anArticle(words, by);
  succeeded(await publishArticle(systemActor, { number, baseVersion: version }));
  return await theDraft(number);
}

/** Tells the readers of a live story that something was wrong, in words that nobody has used yet; its id. */
export async function aCorrection(number: number): Promise<string> {
  const text = `The tunnel is ${next()} kilometres long, and not as was said.`;
  return succeeded(await correctArticle(systemActor, { number, kind: 'correction', text })).id;
}

/** Everything about a draft, as Nightdesk itself sees it. */
export async function theDraft(number: number): Promise<DraftView> {
  const draft = await findDraft(systemActor, number);
  if (!draft) throw new Error(`there is no article ${number}`);
  return draft;
}

/** A text that meets every requirement. */
export async function aCompleteText(): Promise<ArticleContent> {
  return {
    headline: `Harbour tunnel not abandoned, minister says ${next()}`,
    standfirst: 'Payments are paused, not ended.',
    slug: '',
    dateline: 'ROTTERDAM',
    language: 'en',
    sectionId: (await aSection()).id,
    authorIds: [(await anAuthor()).id],
    tagIds: [(await aTag()).id],
    lede: null,
    firstPublished: null,
    originalAddress: '',
    body: aBody('The government denied on Wednesday that it was abandoning the tunnel.'),
  };
}

/** What "New from text" sends of a story, its people and tags given by names that nobody has yet unless named here. */
export function aStoryToCreate(names: { authorNames?: string[]; tagNames?: string[] } = {}) {
  return {
    authorNames: names.authorNames ?? [],
    tagNames: names.tagNames ?? [],
    content: {
      headline: `The tunnel is not abandoned ${next()}`,
      standfirst: 'Payments are paused.',
      slug: '',
      dateline: 'ROTTERDAM',
      language: 'en',
      sectionId: null as string | null,
      lede: null as ArticleContent['lede'],
      firstPublished: null as string | null,
      originalAddress: '',
      body: aBody('The government denied on Wednesday that it was abandoning the tunnel.'),
    },
  };
}

function next(): number {
  counter += 1;
  return counter;
}
