import type { AssetRef, DraftView, PersonRef, RelatedRef } from '#lib/articles/types.ts';

/** The names and shapes of what a draft refers to by id alone. */
export type Known = {
  authors: Record<string, PersonRef>;
  tags: Record<string, PersonRef>;
  /** Null for a photo that the library does not have. */
  assets: Record<string, AssetRef | null>;
  related: Record<number, RelatedRef>;
};

/** What came with a draft. */
export function knownOf(
  draft: Pick<DraftView, 'authors' | 'tags' | 'ledeAsset' | 'bodyAssets' | 'related'>,
): Known {
  const lede = draft.ledeAsset ? { [draft.ledeAsset.id]: draft.ledeAsset } : {};
  return {
    authors: byId(draft.authors),
    tags: byId(draft.tags),
    assets: { ...draft.bodyAssets, ...lede },
    related: draft.related,
  };
}

/** Both, the second winning where both know something. */
export function knowBoth(one: Known, other: Partial<Known>): Known {
  return {
    authors: { ...one.authors, ...other.authors },
    tags: { ...one.tags, ...other.tags },
    assets: { ...one.assets, ...other.assets },
    related: { ...one.related, ...other.related },
  };
}

function byId<Item extends { id: string }>(items: Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
