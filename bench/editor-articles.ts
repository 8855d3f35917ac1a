import { randomBytes } from 'node:crypto';
import { createArticle } from '#lib/articles/create-article.ts';
import { findDraft } from '#lib/articles/queries.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { schemaVersion } from '#lib/document/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';

const revisions = 2000;
const threads = 100;
const commentsInThread = 5;

const vocabulary =
  'the harbour council voted late on Tuesday to keep night ferries running through winter after residents and shipping firms said that the crossing had become too busy for one boat and too quiet for two'.split(
    ' ',
  );

/** Makes an article of so many words, in paragraphs of sixty with a heading over every fifth; answers with its number. */
export async function anArticleOf(words: number): Promise<number> {
  const made = await createArticle(systemActor, { headline: `Bench article of ${words} words` });
  if (!made.ok) throw new Error(made.error.message);
  const { number } = made.value;
  const draft = await findDraft(systemActor, number);
  if (!draft) throw new Error(`There is no article ${number}.`);
  const content = { ...draft.content, standfirst: 'Measured while it is typed.', body: bodyOf(words) };
  const saved = await saveDraft(systemActor, { number, baseVersion: draft.version, content });
  if (!saved.ok) throw new Error(saved.error.message);
  return number;
}

/** The paragraphs of such an article, for a page without an editor. */
export function paragraphsOf(words: number): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < words; at += 60) {
    const length = Math.min(60, words - at);
    const letters = Array.from(
      { length },
      (_, index) => vocabulary[(at * 7 + index * 5) % vocabulary.length],
    );
    paragraphs.push(`${letters.join(' ')}.`);
  }
  return paragraphs;
}

function bodyOf(words: number) {
  const content = paragraphsOf(words).flatMap((text, index) => [
    ...(index % 5 === 4
      ? [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: `Part ${index}` }] }]
      : []),
    { type: 'paragraph', content: [{ type: 'text', text }] },
  ]);
  return { type: 'doc' as const, content };
}

/** Gives an article a long past: 2,000 revisions and 500 comments. */
export async function giveLongPast(number: number): Promise<void> {
  const draft = await findDraft(systemActor, number);
  if (!draft) throw new Error(`There is no article ${number}.`);
  const content = JSON.parse(JSON.stringify(draft.content));
  await db().revision.createMany({
    data: Array.from({ length: revisions }, (_, index) => ({
      id: newId(),
      articleNumber: number,
      ordinal: index + 1,
      reason: 'paused' as const,
      content: { ...content, headline: `Headline ${index}` },
      contentHash: randomBytes(32),
      schemaVersion,
    })),
  });
  const made = Array.from({ length: threads }, () => ({
    id: newId(),
    articleNumber: number,
    anchor: {},
    quote: 'the harbour council voted',
  }));
  await db().commentThread.createMany({ data: made });
  await db().comment.createMany({
    data: made.flatMap(({ id }) =>
      Array.from({ length: commentsInThread }, (_, index) => ({
        id: newId(),
        threadId: id,
        text: `Comment ${index}: is this right?`,
      })),
    ),
  });
}
