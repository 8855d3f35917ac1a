import type { DocumentNode } from '#lib/document/types.ts';
import { isForNobody, isJoint, isRemnant, isRightsLine, isRole, isRule, isSlugLine } from './asides.ts';
import { textOf } from './blocks.ts';
import { openingOf } from './dateline.ts';
import { headGoesOn } from './head-goes-on.ts';
import { labelOf } from './labels.ts';
import { type Byline, bylineOf } from './names.ts';
import { newReading, nextBlock, type Reading, storyOf } from './reading.ts';
import { addByline, takeHeadLine, takeHeadline } from './take-head.ts';
import { takeLabelled } from './take-labelled.ts';
import { takeOpening } from './take-opening.ts';
import { takePhoto } from './take-photo.ts';
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
  if (reading.isHead && block.type === 'divider') return true;
  if (text !== '' && isSaidAlready(reading, block, text)) return true;
  if (block.type === 'paragraph' && text !== '' && takeAside(reading, text)) return true;
  if (takeLabelled(reading, block, text)) return true;
  if (!reading.isHead) return takeLate(reading, block, text);
  if (!reading.story.headline) {
    if (takeHeadline(reading, block, text)) return true;
    if (block.type !== 'paragraph') return false;
  } else if (takeHeadLine(reading, block, text)) return true;
  else if (headGoesOn(reading) && !openingOf(text)) return false;
  reading.isHead = false;
  return takeOpening(reading, block, text);
}

// A page that gives its title above and in the text.
function isSaidAlready({ isHead, story }: Reading, { type }: DocumentNode, text: string): boolean {
  return isHead && (type === 'heading' || type === 'paragraph') && story.headline?.value === text;
}

// What stands around a story's words: dropped where a person is shown it.
function takeAside(reading: Reading, text: string): boolean {
  if (isRule(text)) {
    if (!reading.isHead && nextBlock(reading)) reading.body.push({ type: 'divider' });
    return true;
  }
  const isLeft =
    isForNobody(text) ||
    (reading.isHead && reading.story.authors !== null && isRole(text)) ||
    (!reading.isHead && isRightsLine(text)) ||
    (reading.isHead && isRemnant(text)) ||
    (reading.isHead && !reading.story.headline && isSlugLine(text) && nextBlock(reading) !== null);
  if (isLeft && !isJoint(text)) reading.story.leftOut.push(text);
  return isLeft;
}

// A note may stand above the text, and a signature under it.
function takeLate(reading: Reading, block: DocumentNode, text: string): boolean {
  if (block.type !== 'paragraph') return false;
  if (reading.body.length <= 2 && /^\p{Lu}{3}/u.test(text) && takeOpening(reading, block, text)) return true;
  const isLast = !reading.blocks
    .slice(reading.at + 1)
    .some((other) => other.type === 'paragraph' && textOf(other) !== '' && !labelOf(textOf(other)));
  const byline = isLast && reading.story.authors === null ? signatureOf(text) : null;
  if (byline) addByline(reading, byline, text);
  return byline !== null;
}

function signatureOf(text: string): Byline | null {
  return /^(?:[—–-]|by\s)/i.test(text) ? bylineOf(text, true) : null;
}
