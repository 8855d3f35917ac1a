import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import type { ArticleContent } from './types.ts';

/**
 * SHA-256 of all that an article says, whatever the order of its keys: equal hashes mean equal content. Fields that came
 * later count where they say something, so that texts hashed before say the same.
 */
export function contentHash(content: ArticleContent): Uint8Array<ArrayBuffer> {
  const { firstPublished, originalAddress, ...rest } = content;
  const later = { ...(firstPublished && { firstPublished }), ...(originalAddress && { originalAddress }) };
  return new Uint8Array(
    createHash('sha256')
      .update(canonicalJson({ ...rest, ...later }))
      .digest(),
  );
}

/** Whether two hashes are the same. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
