import { BlockKeys } from './block-keys.ts';
import { pairBlocks } from './diff-document.ts';
import type { DocumentJson, DocumentNode } from './types.ts';
import { contentOf } from './walk.ts';

/**
 * The body `now` with the block that stands at `place` in `old` put back: in place of what it became, or, when it is gone,
 * after the block that came before it. A body that has the block already is given back as it is.
 */
export function putBlockBack(old: DocumentJson, place: number, now: DocumentJson): DocumentJson {
  const block = contentOf(old)[place];
  if (!block) return now;
  const blocks = contentOf(now);
  if (isBlank(blocks)) return { ...now, content: [block] };
  const pairs = pairBlocks(old, now);
  const at = pairs.findIndex(({ before }) => before === place);
  const became = pairs[at]?.after ?? null;
  if (became !== null) return { ...now, content: blocks.with(became, block) };
  const keys = new BlockKeys();
  const hasMoved = pairs.some(
    ({ before, after }) => before === null && keys.of(blocks[after ?? -1] ?? now) === keys.of(block),
  );
  if (hasMoved) return now;
  const ahead = pairs.slice(0, at).findLast(({ before, after }) => before !== null && after !== null);
  return { ...now, content: blocks.toSpliced((ahead?.after ?? -1) + 1, 0, block) };
}

function isBlank([first, ...others]: DocumentNode[]): boolean {
  return !first || (others.length === 0 && first.type === 'paragraph' && contentOf(first).length === 0);
}
