import type { AssetRef, RelatedRef } from '#lib/articles/types.ts';

/** What the parts of a comparison share while they are drawn. */
export type CompareFrame = {
  assets: Record<string, AssetRef>;
  related: Record<number, RelatedRef>;
};

/** Whether a part is new, gone, or neither. */
export type Sign = 'added' | 'removed' | null;
