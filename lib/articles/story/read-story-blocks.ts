import { photoRequestOf } from '#lib/document/from-html/photo-requests.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { textOf } from './blocks.ts';
import { newReading, type Reading, storyOf } from './reading.ts';
import { takeHeadLine, takeHeadline } from './take-head.ts';
import { takeLabelled } from './take-labelled.ts';
import { takeOpening } from './take-opening.ts';
import type { Story } from './types.ts';

/** Reads a story from blocks: line by line from the top until the body begins; labels are understood wherever they stand. */
export function readStoryBlocks(blocks: DocumentNode[], leftOut: string[]): Story {
  const reading = newReading(blocks, leftOut);
  while (reading.at < reading.blocks.length) {
    const block = reading.blocks[reading.at];
    if (!block) break;
    const taken = takePhoto(reading, block) || takeBlock(reading, block);
    if (!taken) reading.body.push(block);
    reading.at += 1;
  }
  return storyOf(reading);
}

function takeBlock(reading: Reading, block: DocumentNode): boolean {
  const text = textOf(block);
  if (reading.isHead && isRemnant(text)) return block.type === 'paragraph';
  if (takeLabelled(reading, block, text)) return true;
  if (!reading.isHead) return false;
  if (!reading.story.headline) return takeHeadline(reading, block, text);
  if (takeHeadLine(reading, block, text)) return true;
  reading.isHead = false;
  return takeOpening(reading, block, text);
}

// The first photo of a story stands over it; the words that it brought along are its own.
function takePhoto(reading: Reading, block: DocumentNode): boolean {
  const photo = photoRequestOf(block);
  const before = reading.body.filter(({ type }) => type === 'paragraph').length;
  if (!photo || reading.photo.source !== null || before > 2) return false;
  reading.photo = {
    source: photo.source,
    caption: photo.caption || reading.photo.caption,
    credit: photo.credit || reading.photo.credit,
    alt: photo.alt || reading.photo.alt,
  };
  reading.photoWhy ||= 'the first photograph of the text';
  return true;
}

// What is left of a line when its names and dates have been taken out of it.
function isRemnant(text: string): boolean {
  return text !== '' && /^(?:by|von|от|and|und|et|и|[\s\p{P}|]+)$/iu.test(text) && text.length < 12;
}
