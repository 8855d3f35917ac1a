import { createArticle } from '#lib/articles/create-article.ts';
import { findDraft } from '#lib/articles/queries.ts';
import { linkSibling } from '#lib/articles/siblings/link-sibling.ts';
import type { ArticleContent, DraftView } from '#lib/articles/types.ts';
import { type Actor, systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';
import { publishArticleAsOf, saveDraftAsOf } from './as-of.ts';
import { bodyOf } from './body.ts';
import { progress } from './progress.ts';
import type { People } from './seed-people.ts';
import { filenameOf } from './seed-photos.ts';
import type { Terms } from './seed-terms.ts';
import type { Story } from './story.ts';

/** All that a story of the demo refers to. */
export type Newsroom = { people: People; terms: Terms; assetIds: Map<string, string>; began: Date };

/** Writes, publishes and withdraws the demo's stories; what an interrupted seed has done already is not done again. */
export async function seedStories(stories: Story[], newsroom: Newsroom): Promise<void> {
  const { step, end } = progress('Stories', stories.length);
  const numbers = new Map<string, number>();
  for (const story of stories) numbers.set(story.name, await startStory(story, newsroom.people));
  for (const story of stories) {
    await tellStory(story, numbers, newsroom);
    step();
  }
  for (const { name, sibling } of stories) {
    if (!sibling) continue;
    const [number, to] = [known(numbers, name), known(numbers, sibling)];
    succeeded(await linkSibling(newsroom.people.editor, { number, to }));
  }
  end();
}

async function startStory(story: Story, people: People): Promise<number> {
  const there = await db().draft.findFirst({
    where: { headline: { in: [story.headline, ...(story.laterHeadline ? [story.laterHeadline] : [])] } },
    select: { articleNumber: true },
  });
  if (there) return there.articleNumber;
  const stage = 'stage' in story.state && story.state.stage === 'idea' ? 'idea' : 'writing';
  const { headline } = story;
  return succeeded(await createArticle(writerOf(story, people), { headline, stage })).number;
}

function writerOf(story: Story, people: People): Actor {
  if (story.section === 'culture') return people.contributor;
  return story.section === 'science' ? people.editor : people.reporter;
}

async function tellStory(story: Story, numbers: Map<string, number>, newsroom: Newsroom): Promise<void> {
  const { people, began } = newsroom;
  const writer = writerOf(story, people);
  const number = numbers.get(story.name) ?? 0;
  const at = new Date(began.getTime() - minutesAgo(story) * 60_000);
  const content = contentOf(story, at, numbers, newsroom);
  const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
  if ((await draftOf(number)).version === 1) {
    succeeded(await saveDraftAsOf(writer, { number, baseVersion: 1, at: before(35), content }));
  }
  if ('stage' in story.state) return await planAndHandOver(number, story, newsroom);
  const draft = await draftOf(number);
  if (!draft.publication && !draft.withdrawn) {
    succeeded(await publishArticleAsOf(people.editor, { number, baseVersion: draft.version, at }));
  }
  await handOver(number, 'ready', people);
  if (story.withdrawn) succeeded(await withdrawArticle(people.chief, { number, reason: story.withdrawn }));
  if (story.laterHeadline && draft.version === 2) {
    const changed = { ...content, headline: story.laterHeadline };
    succeeded(await saveDraftAsOf(writer, { number, baseVersion: 2, at: before(-90), content: changed }));
  }
}

const priorityAt = { idea: 'low', writing: 'normal', in_review: 'high', ready: 'urgent' } as const;

async function planAndHandOver(number: number, story: Story, { people, began }: Newsroom): Promise<void> {
  const stage = 'stage' in story.state ? story.state.stage : 'writing';
  // The further it is, the sooner it is wanted.
  const hours = { idea: 72, writing: 20, in_review: 5, ready: 1 }[stage];
  const dueAt = new Date(began.getTime() + hours * 3_600_000).toISOString();
  const slugLine = story.headline.split(/\s+/).slice(0, 2).join('-').toLocaleUpperCase();
  const changes = { dueAt, slugLine, commissioned: 450, priority: priorityAt[stage] };
  succeeded(await planArticle(people.editor, { number, changes }));
  await handOver(number, stage, people);
}

async function draftOf(number: number): Promise<DraftView> {
  const draft = await findDraft(systemActor, number);
  if (!draft) throw new Error(`there is no article ${number}`);
  return draft;
}

async function handOver(number: number, stage: DraftView['stage'], people: People): Promise<void> {
  const hands = { idea: null, writing: people.reporter, in_review: people.editor, ready: people.chief };
  const assigneeId = hands[stage]?.id ?? null;
  succeeded(await handOverArticle(people.editor, { number, stage, assigneeId }));
}

// What was never published was worked on during the last day.
function minutesAgo(story: Story): number {
  return 'publishedAgo' in story.state ? story.state.publishedAgo : story.headline.length * 11;
}

function contentOf(
  story: Story,
  at: Date,
  numbers: Map<string, number>,
  { terms, assetIds }: Newsroom,
): ArticleContent {
  const { headline, standfirst, dateline, language, lede } = story;
  const body = bodyOf(story.text, {
    at,
    assetIdOf: (photo) => known(assetIds, filenameOf(photo)),
    numberOf: (name) => known(numbers, name),
  });
  return {
    ...{ headline, standfirst, dateline, language, body, slug: '' },
    ...{ firstPublished: null, originalAddress: '' },
    sectionId: known(terms.sections, story.section).id,
    authorIds: story.byline.map((name) => known(terms.authors, name).id),
    tagIds: story.tags.map((name) => known(terms.tags, name).id),
    lede: lede && {
      assetId: known(assetIds, filenameOf(lede)),
      caption: lede.caption,
      credit: lede.credit,
      alt: lede.alt,
    },
  };
}

function known<Value>(map: Map<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo has no "${key}"`);
  return value;
}
