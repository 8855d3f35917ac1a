import type { DocumentNode } from '#lib/document/types.ts';
import { textOf } from './blocks.ts';
import { openingOf } from './dateline.ts';
import { dateLine } from './dates.ts';
import { labelOf } from './labels.ts';
import { bylineOf } from './names.ts';
import type { Reading } from './reading.ts';

const farthest = 5;
const longestLine = 300;

/**
 * Whether the head of a story goes on behind a line that was not understood: a byline, a day or the place that opens the
 * text comes yet, with the text under it, and nothing but short lines, lists and photographs stands before it.
 */
export function headGoesOn({ blocks, at, story }: Reading): boolean {
  let before = 0;
  for (const [place, block] of blocks.slice(at, at + 1 + farthest).entries()) {
    if (place > 0 && isSign(block, story)) return lengthOf(blocks.slice(at + place)) > before;
    const { length } = textOf(block);
    if (length > longestLine || /^(?:blockquote|pullQuote|table)$/.test(block.type)) return false;
    before += length;
  }
  return false;
}

// Names under a text sign it.
function lengthOf(blocks: DocumentNode[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).length, 0);
}

function isSign(block: DocumentNode, { authors, dates, dateline }: Reading['story']): boolean {
  if (block.type !== 'paragraph') return false;
  const text = textOf(block);
  const opening = dateline === null ? openingOf(text) : null;
  if (opening?.agency || opening?.date) return true;
  return text.split(/\s+[|•·]\s+/).some((piece) => {
    const label = labelOf(piece)?.kind;
    const isByline = authors === null && (label === 'author' || bylineOf(piece, false) !== null);
    return isByline || (dates.length === 0 && (label === 'date' || Boolean(dateLine(piece)?.iso)));
  });
}
