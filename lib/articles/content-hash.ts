import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import type { ArticleContent } from './types.ts';

/** SHA-256 of all that an article says, whatever the order of its keys: equal hashes mean equal content. */
export function contentHash(content: ArticleContent): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(canonicalJson(content)).digest());
}

/** Whether two hashes are the same. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
