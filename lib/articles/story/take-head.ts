import { splitPhotoWords } from '#lib/document/photo-words.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { isForNobody, isKicker } from './asides.ts';
import { isMarked } from './blocks.ts';
import { openingOf } from './dateline.ts';
import { dateLine, isUpdate } from './dates.ts';
import { labelOf } from './labels.ts';
import { type Byline, bylineOf, isAgency } from './names.ts';
import { nextBlock, type Reading, taken } from './reading.ts';
import type { StoryDate } from './types.ts';

/** Why a dateline is only a guess. */
export const townInByline = 'the town in the byline';

const longestHeadline = 260;
const longestStandfirst = 420;

/** The headline: the first heading, or the first line that is no sentence of the story. A single word above it is its section. */
export function takeHeadline(reading: Reading, block: DocumentNode, text: string): boolean {
  const { story } = reading;
  const isText = block.type === 'paragraph' || block.type === 'heading';
  if (!isText || text === '') return false;
  if (block.type === 'paragraph' && takeAside(reading, text)) return true;
  const next = nextBlock(reading);
  if (
    story.section === null &&
    next &&
    block.type === 'paragraph' &&
    (isKicker(text) || (next.block.type === 'heading' && text.split(' ').length <= 3 && text.length <= 40))
  ) {
    story.section = taken(text, 'a word above the headline', text);
    return true;
  }
  if (text.length <= longestHeadline && !openingOf(text)) {
    story.headline = taken(text, block.type === 'heading' ? 'the first heading' : 'the first line', text);
    return true;
  }
  return false;
}

/** A line between the headline and the body: byline, date, the photo's words, a standfirst. */
export function takeHeadLine(reading: Reading, block: DocumentNode, text: string): boolean {
  const { story } = reading;
  if (text === '' || (block.type !== 'paragraph' && block.type !== 'heading')) return false;
  if (takeAside(reading, text)) return true;
  if (openingOf(text)) return false;
  if (!story.standfirst && isStandfirst(reading, block, text)) {
    story.standfirst = taken(text, 'a line under the headline, before the text', text);
    return true;
  }
  return block.type === 'paragraph' && takePhotoLine(reading, text);
}

/** Byline and dates, alone on a line or side by side ("By X | 4 March 2026"). */
function takeAside(reading: Reading, text: string): boolean {
  const pieces = text.split(/\s+[|•·]\s+|\s+—\s+(?=\d)/).filter(Boolean);
  const read = (pieces.length > 1 ? pieces : splitDate(text)).map((piece) => ({
    piece,
    date: dateLine(piece),
    byline: bylineOf(piece, reading.story.headline !== null),
    photographer: photographerIn(piece),
    isAside: isForNobody(piece),
  }));
  const isRead = read.every((one) => one.date || one.byline || one.photographer || one.isAside);
  if (!isRead || !read.some(({ date, byline }) => date || byline)) return false;
  for (const { piece, date, byline, photographer, isAside } of read) {
    if (isAside) reading.story.leftOut.push(piece);
    else if (photographer) addCredit(reading, photographer, piece);
    else if (date) addDate(reading, date, text);
    else if (byline && isAgencyUnderNames(reading, byline)) reading.story.leftOut.push(piece);
    else if (byline) addByline(reading, byline, piece);
  }
  return true;
}

// "Photographs by Tom Dhondt", beside the byline.
function photographerIn(piece: string): string | null {
  return (
    /^(?:photo(?:graph|graphy)?s?|pictures|images|фото)(?:\s*:\s*|\s+by\s+)(\p{Lu}.{2,80})$/iu.exec(
      piece,
    )?.[1] ?? null
  );
}

function addCredit(reading: Reading, credit: string, source: string): void {
  reading.photo.credit ||= credit;
  reading.photoSource.push(source);
  reading.photoWhy ||= 'who made the photographs, beside the byline';
}

// "By Jane Doe, March 4, 2026": the names end where the date begins.
function splitDate(text: string): string[] {
  const cut =
    /^(.{3,80}?),\s+(?=(?:\p{L}+\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}+\.? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}))/u.exec(
      text,
    );
  return cut?.[1] && !dateLine(text) ? [cut[1], text.slice(cut[0].length)] : [text];
}

/** Adds a date; the one of the first publication stands first. */
export function addDate(reading: Reading, date: StoryDate, source: string): void {
  const found = taken(
    date,
    isUpdate(date.text) ? 'a line that says when it was changed' : 'a line that is a date',
    source,
  );
  if (isUpdate(date.text)) reading.story.dates.push(found);
  else reading.story.dates.unshift(found);
}

/** Adds the names of a byline, each once; a town behind them is the dateline until the text says another. */
export function addByline(
  reading: Reading,
  byline: { names: string[]; place: string | null },
  source: string,
): void {
  const { story } = reading;
  const before = story.authors?.value ?? [];
  story.authors = taken(
    [...new Set([...before, ...byline.names])],
    'the byline',
    [story.authors?.source, source].filter(Boolean).join('\n'),
  );
  if (byline.place && !story.dateline)
    story.dateline = taken(byline.place.toUpperCase(), townInByline, source);
}

// An agency under the names of people is for whom they work.
function isAgencyUnderNames({ story }: Reading, { names }: Byline): boolean {
  return story.authors !== null && names.every(isAgency);
}

function isStandfirst(reading: Reading, block: DocumentNode, text: string): boolean {
  if (text.length > longestStandfirst || splitPhotoWords(text).credit !== '') return false;
  if (/^by\s\p{L}/iu.test(text) && !/[.!?…]$/.test(text)) return false;
  if (block.type === 'heading') return reading.story.authors === null || reading.body.length === 0;
  if (isMarked(block, 'bold', 'italic')) return true;
  const next = nextBlock(reading);
  if (!next || reading.story.authors || reading.story.dates.length > 0) return false;
  const label = labelOf(next.text)?.kind;
  return (
    label === 'author' ||
    label === 'date' ||
    bylineOf(next.text, true) !== null ||
    dateLine(next.text) !== null
  );
}

function takePhotoLine(reading: Reading, text: string): boolean {
  if (text.length > 600 || reading.photo.caption !== '') return false;
  const { caption, credit } = splitPhotoWords(text.replace(/^\[(.*)\]$/, '$1'));
  const isTheirs = reading.photo.credit === '' || reading.photo.credit === credit;
  if (credit === '' || !isTheirs) return false;
  Object.assign(reading.photo, { caption, credit });
  reading.photoWhy ||= 'a line that ends with who made a photograph';
  reading.photoSource.push(text);
  return true;
}
