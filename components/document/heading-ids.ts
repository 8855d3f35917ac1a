import { plainText } from '#lib/document/extract.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { contentOf } from '#lib/document/walk.ts';

/** An anchor for each heading of a body, from its words and unique in it; prefixed, so that none is an id of the page's own. */
export function headingIdsOf(body: DocumentNode): Map<DocumentNode, string> {
  const ids = new Map<DocumentNode, string>();
  const taken = new Map<string, number>();
  for (const node of contentOf(body)) {
    if (node.type !== 'heading') continue;
    const base = `part-${anchorOf(plainText(node)) || 'untitled'}`;
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    ids.set(node, times === 1 ? base : `${base}--${times}`);
  }
  return ids;
}

function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
