import type { DocumentNode } from '#lib/document/types.ts';
import { dayOfAddress } from './addresses.ts';
import { textOf } from './blocks.ts';
import type { Story, StoryPhoto, Taken } from './types.ts';

/** A story while it is being read: the blocks, how far one has come, and what was found until there. */
export type Reading = {
  blocks: DocumentNode[];
  at: number;
  /** Nothing of the body has come yet. */
  isHead: boolean;
  body: DocumentNode[];
  story: Omit<Story, 'photo' | 'body' | 'language'>;
  photo: StoryPhoto;
  photoWhy: string;
  photoSource: string[];
};

/** The beginning: nothing is known yet. */
export function newReading(blocks: DocumentNode[], leftOut: string[]): Reading {
  const nothing = {
    headline: null,
    standfirst: null,
    slug: null,
    dateline: null,
    authors: null,
    section: null,
  };
  return {
    blocks,
    at: 0,
    isHead: true,
    body: [],
    story: { ...nothing, dates: [], tags: null, original: null, related: [], leftOut: [...leftOut] },
    photo: { caption: '', credit: '', alt: '', source: null },
    photoWhy: '',
    photoSource: [],
  };
}

/** Something taken out of a line. */
export function taken<Value>(value: Value, why: string, source: string): Taken<Value> {
  return { value, why, source };
}

/** The block after the one that is read, if it has words. */
export function nextBlock(reading: Reading): { block: DocumentNode; text: string } | null {
  const block = reading.blocks[reading.at + 1];
  const text = block ? textOf(block) : '';
  return block && text !== '' ? { block, text } : null;
}

/** Adds the day that stands in a story's address ("/2025/02/13/…") when the story gives none with its year. */
export function addDayOfAddress({ dates }: Pick<Story, 'dates'>, address: string): void {
  const iso = dayOfAddress(address);
  if (iso && !dates.some(({ value }) => value.iso !== null))
    dates.push(taken({ text: iso, iso }, 'the day in the original address', address));
}

/** What was read. The language is that of most of its letters; null when nothing tells. */
export function storyOf(reading: Reading): Story {
  const { story, body, photo, photoWhy, photoSource } = reading;
  if (story.original) addDayOfAddress(story, story.original.value);
  const text = [story.headline?.value ?? '', ...body.map(textOf)].join(' ');
  return {
    ...story,
    body,
    photo: photoWhy === '' ? null : taken(photo, photoWhy, photoSource.join('\n')),
    language: languageOf(text),
  };
}

function languageOf(text: string): string | null {
  const letters = text.slice(0, 20_000).match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  const cyrillic = text.slice(0, 20_000).match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic < letters / 2) return 'en';
  return /[іїєґ]/iu.test(text) && !/[ыэъё]/iu.test(text) ? 'uk' : 'ru';
}
