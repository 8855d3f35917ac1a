import type { BlockChange } from '#lib/document/diff-document.ts';

/** A part of a comparison as it is shown; `before` is the block's place in the older text, null when it was not there. */
export type ShownPart =
  | { kind: 'block'; key: string; change: BlockChange; before: number | null }
  | { kind: 'folded'; key: string; count: number };

/** The changes with one unchanged block around each; longer runs of unchanged blocks become a line that counts them. */
export function foldUnchanged(changes: BlockChange[], isWhole: boolean): ShownPart[] {
  const parts: ShownPart[] = [];
  let place = 0;
  let hidden = 0;
  const unfold = () => {
    if (hidden > 0) parts.push({ kind: 'folded', key: `fold-${place}`, count: hidden });
    hidden = 0;
  };
  for (const [index, change] of changes.entries()) {
    const before = change.kind === 'added' ? null : place;
    if (before !== null) place += 1;
    if (isWhole || isNearChange(changes, index)) {
      unfold();
      parts.push({ kind: 'block', key: `block-${index}`, change, before });
    } else hidden += 1;
  }
  unfold();
  return parts;
}

function isNearChange(changes: BlockChange[], index: number): boolean {
  return changes.slice(Math.max(index - 1, 0), index + 2).some(({ kind }) => kind !== 'same');
}
