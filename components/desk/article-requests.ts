import type { Pickable } from '#components/ui/search-picker.tsx';
import type { AssetRef, DraftView, RelatedRef } from '#lib/articles/types.ts';
import { askDesk, orThrow, sendJson } from './ask-desk.ts';
import { type Known, knownOf } from './known.ts';

type Found<Item> = { found: Item[] };

/** Names and shapes of what a draft refers to, as the server knows them now; nothing when it cannot be asked. */
export async function readKnown(number: number): Promise<Partial<Known>> {
  const asked = await askDesk<DraftView>(`/api/desk/articles/${number}/draft`);
  return asked.ok ? knownOf(asked.value) : {};
}

/** The photos of these ids, null for one that the library does not have; null for all when it cannot be asked. */
export async function readAssets(ids: string[]): Promise<Known['assets'] | null> {
  const asked = await askDesk<{ rows: AssetRef[] }>(
    `/api/desk/media?${new URLSearchParams(ids.map((id) => ['id', id]))}`,
  );
  if (!asked.ok) return null;
  const found = new Map(asked.value.rows.map((asset) => [asset.id, asset]));
  return Object.fromEntries(ids.map((id) => [id, found.get(id) ?? null]));
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
