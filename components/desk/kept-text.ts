import type { ArticleContent } from '#lib/articles/types.ts';
import type { Known } from './known.ts';

/** A text that this browser keeps because the server does not have it yet. */
export type KeptText = Kept & { key: string };

/** What is kept: the text, the names of what it refers to, and the stored version that it began from. */
export type Kept = { content: ArticleContent; known: Known; baseVersion: number; keptAt: string };

/** Where texts are kept: the browser's localStorage, or the same shape in a test. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'nightdesk.kept-text';

/** The place of one open page's text: by person, so that nobody is offered another's, and by page, so that two tabs do not mix. */
export function keptTextKey(userId: string, number: number, page: string): string {
  return `${prefix}.${userId}.${number}.${page}`;
}

/** Keeps a text, or lets it go when null. Answers whether the browser did it (its storage can be full or forbidden). */
export function keepText(storage: TextStorage, key: string, kept: Kept | null): boolean {
  try {
    if (kept) storage.setItem(key, JSON.stringify(kept));
    else storage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The texts that this browser keeps for this person's article, newest first. */
export function findKeptTexts(storage: TextStorage, userId: string, number: number): KeptText[] {
  const mine = keptTextKey(userId, number, '');
  const found: KeptText[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (!key?.startsWith(mine)) continue;
    const text = parseKept(key, storage.getItem(key));
    if (text) found.push(text);
  }
  return found.sort((one, other) => other.keptAt.localeCompare(one.keptAt));
}

function parseKept(key: string, raw: string | null): KeptText | null {
  try {
    const value = JSON.parse(raw ?? 'null');
    if (typeof value?.content?.headline !== 'string' || typeof value.known !== 'object') return null;
    return { ...value, key, keptAt: String(value.keptAt ?? '') };
  } catch {
    return null;
  }
}
