import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '#lib/articles/types.ts';
import { imageIds, relatedNumbers, wordCount } from '#lib/document/extract.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { newId } from '#lib/platform/ids.ts';
import { publishIssues } from '#lib/workflow/requirements.ts';
import { authors } from './authors.ts';
import { bodyOf, photosIn, relatedIn, tellTime } from './body.ts';
import { sections, tags } from './newsroom.ts';
import { readStories } from './read-stories.ts';
import type { Story } from './story.ts';

const stories = readStories();
const published = stories.filter((story) => 'publishedAgo' in story.state && story.withdrawn === null);
// The contributor has published nothing yet.
const staff = authors.filter(({ account }) => !account);
const names = stories.map((story) => story.name);
const at = new Date('2026-11-18T15:00:00Z');

function contentOf(story: Story): ArticleContent {
  const { headline, standfirst, dateline, language, lede } = story;
  return {
    ...{ headline, standfirst, dateline, language, slug: '' },
    ...{ firstPublished: null, originalAddress: '' },
    sectionId: newId(),
    authorIds: story.byline.map(newId),
    tagIds: story.tags.map(newId),
    lede: lede && { assetId: newId(), alt: lede.alt, caption: lede.caption, credit: lede.credit },
    body: parseDocument(bodyOf(story.text, { at, assetIdOf: newId, numberOf: numberOf })),
  };
}

function numberOf(name: string): number {
  const place = names.indexOf(name);
  if (place < 0) throw new Error(`no story ${name}`);
  return 10_001 + place;
}

describe('the demo newsroom', () => {
  it('has at least 40 published stories in 5 sections, by 8 authors, under 30 tags', () => {
    expect(published.length).toBeGreaterThanOrEqual(40);
    expect(new Set(published.map((story) => story.section))).toEqual(
      new Set(sections.map(({ slug }) => slug)),
    );
    expect(new Set(published.flatMap((story) => story.byline))).toEqual(
      new Set(staff.map(({ name }) => name)),
    );
    expect(new Set(published.flatMap((story) => story.tags))).toEqual(new Set(Object.keys(tags)));
    expect([staff.length, Object.keys(tags).length]).toEqual([8, 30]);
  });

  it('has drafts at every stage, a withdrawn story and a live one with changes to come', () => {
    const stagesOf = stories.flatMap(({ state }) => ('stage' in state ? [state.stage] : []));
    expect(new Set(stagesOf)).toEqual(new Set(['idea', 'writing', 'in_review', 'ready']));
    expect(stories.filter((story) => story.withdrawn !== null)).toHaveLength(1);
    expect(published.filter((story) => story.laterHeadline !== null)).toHaveLength(1);
  });

  it('tells no story and makes no photograph twice', () => {
    expect(new Set(names).size).toBe(stories.length);
    expect(new Set(stories.map((story) => story.headline)).size).toBe(stories.length);
    const firstTold = stories.filter(({ sibling }) => sibling === null);
    const photos = firstTold.flatMap(({ lede, text }) => [...(lede ? [lede] : []), ...photosIn(text)]);
    expect(photos.length).toBeGreaterThanOrEqual(40);
    expect(new Set(photos.map(({ scene, light, seed }) => `${scene} ${light} ${seed}`)).size).toBe(
      photos.length,
    );
  });

  it.each(stories.map((story) => [story.name, story] as const))(
    '%s can be stored as it is',
    (_name, story) => {
      expect(authors.map(({ name }) => name)).toEqual(expect.arrayContaining(story.byline));
      expect(Object.keys(tags)).toEqual(expect.arrayContaining(story.tags));
      const { body } = contentOf(story);
      expect(relatedNumbers(body)).toHaveLength(relatedIn(story.text).length);
      expect(imageIds(body)).toHaveLength(photosIn(story.text).length);
      expect(JSON.stringify([story.headline, story.standfirst, story.lede])).not.toMatch(/'|\\"/);
      expect(JSON.stringify(body)).not.toMatch(/\{(day|date|month)|undefined|\*\*|"\]\(|=>/);
    },
  );

  it.each(published.map((story) => [story.name, story] as const))(
    '%s meets every requirement',
    (_name, story) => {
      const content = contentOf(story);
      expect(publishIssues(content)).toEqual([]);
      expect(wordCount(content.body)).toBeGreaterThanOrEqual(180);
      expect(wordCount(content.body)).toBeLessThanOrEqual(700);
      const related = relatedIn(story.text).map((name) => published.find((other) => other.name === name));
      expect(related).not.toContain(undefined);
    },
  );
});

describe('the times in a story', () => {
  it('are counted from its publication', () => {
    expect(tellTime('{day}, {day-1}, {day+3}', at)).toBe('Wednesday, Tuesday, Saturday');
    expect(tellTime('{date+30}, {month+3}', at)).toBe('18 December, February');
  });
});
