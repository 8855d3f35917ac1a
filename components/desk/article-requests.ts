import type { Pickable } from '#components/ui/search-picker.tsx';
import type { ArticleContent, DraftView, RelatedRef } from '#lib/articles/types.ts';
import { askDesk, orThrow, sendJson } from './ask-desk.ts';
import type { SaveAnswer } from './autosave.ts';

type Found<Item> = { found: Item[] };

/** Stores a draft's text; `as` is who this page believes to be signed in, so that no text lands under another's name. */
export async function storeDraft(
  number: number,
  as: string,
  baseVersion: number,
  content: ArticleContent,
): Promise<SaveAnswer> {
  type Stored = { version: number; savedAt: string };
  const asked = await sendJson<Stored>('PUT', draftPath(number), { as, baseVersion, content });
  if (asked.ok) return { kind: 'saved', ...asked.value };
  return asked.answered ? { kind: 'refused', failure: asked.error } : { kind: 'unreachable' };
}

/** A draft as the server holds it now; its times are ISO texts. */
export type StoredDraft = Omit<DraftView, 'updatedAt'> & { updatedAt: string };

/** Reads what the server holds of a draft, or null when it cannot be asked. */
export async function readStored(number: number): Promise<StoredDraft | null> {
  const asked = await askDesk<StoredDraft>(draftPath(number));
  return asked.ok ? asked.value : null;
}

/** Articles whose words fit, for related-article cards and the palette. */
export async function searchArticles(query: string): Promise<RelatedRef[]> {
  return find<RelatedRef>('/api/desk/articles/search', query);
}

/** Tags whose names fit. */
export function searchTags(query: string): Promise<Pickable[]> {
  return find<Pickable>('/api/desk/tags', query);
}

/** Authors whose names fit. */
export function searchAuthors(query: string): Promise<Pickable[]> {
  return find<Pickable>('/api/desk/authors', query);
}

/** Makes a tag, or answers with the one that has this name already. */
export function createTag(name: string): Promise<Pickable> {
  return orThrow(sendJson<Pickable>('POST', '/api/desk/tags', { name }));
}

/** Makes an author for bylines. */
export function createAuthor(name: string): Promise<Pickable> {
  return orThrow(sendJson<Pickable>('POST', '/api/desk/authors', { name }));
}

async function find<Item>(path: string, query: string): Promise<Item[]> {
  const { found } = await orThrow(askDesk<Found<Item>>(`${path}?q=${encodeURIComponent(query)}`));
  return found;
}

function draftPath(number: number): string {
  return `/api/desk/articles/${number}/draft`;
}
