import { createHash } from 'node:crypto';
import type { ArticleContent } from './types.ts';

/** SHA-256 of all that an article says, whatever the order of its keys: equal hashes mean equal content. */
export function contentHash(content: ArticleContent): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(canonicalJson(content)).digest());
}

/** Whether two hashes are the same. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** JSON with sorted keys: PostgreSQL's jsonb does not keep their order, so what was stored is compared in this form. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
