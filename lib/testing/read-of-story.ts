import { readStory } from '#lib/articles/story/read-story.ts';
import { parse5Tree } from '#lib/document/from-html/parse5-tree.ts';
import { outlineOf } from './outline-of.ts';

/** What was read in a story: its fields in a few words, and its body as an outline, another story's place as →. */
export function readOfStory(text: string) {
  const story = readStory(text, parse5Tree);
  const { photo } = story;
  return {
    headline: story.headline?.value,
    standfirst: story.standfirst?.value,
    dateline: story.dateline?.value,
    authors: story.authors?.value,
    dates: story.dates.map(({ value }) => value.iso ?? value.text),
    photo: photo && [photo.value.caption, photo.value.credit, photo.value.alt].join(' | '),
    section: story.section?.value,
    tags: story.tags?.value,
    original: story.original?.value,
    related: story.related.map(({ value }) => [value.headline, value.address].filter(Boolean).join(' @ ')),
    body: outlineOf(story.body).replaceAll('<relatedRequest>', '→'),
    leftOut: story.leftOut,
  };
}
