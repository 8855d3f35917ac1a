import type { DocumentNode } from '#lib/document/types.ts';
import { isMarked, textOf } from './blocks.ts';
import { isAboutTheStory } from './separate-lines.ts';

// So far down a page can its byline and its day stand.
const headBlocks = 8;

/** Blocks in which lines that say something about the story stand by themselves, where a page parted them by breaks alone. */
export function splitLines(blocks: DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block, place) => {
    if (block.type !== 'paragraph' || !block.content?.some(({ type }) => type === 'hardBreak'))
      return [block];
    const lines = linesOf(block);
    const isHead = place < headBlocks;
    const isParted =
      lines.some((line) => isAboutTheStory(textOf(line), isHead)) ||
      (place === 0 && lines[0] !== undefined && isMarked(lines[0], 'bold'));
    return isParted ? lines : [block];
  });
}

function linesOf(block: DocumentNode): DocumentNode[] {
  const lines: DocumentNode[][] = [[]];
  for (const node of block.content ?? []) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((content) => ({ ...block, content })).filter((line) => textOf(line) !== '');
}
