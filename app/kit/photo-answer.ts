import { parseRendition, type RenditionAddress } from '#lib/media/rules.ts';
import { readStored } from '#lib/platform/storage.ts';

/** Who may keep an answer, for how long, and under which names it is dropped. */
export type Keeping = { cacheControl: string; cacheTag?: string };

/** A rendition as an answer, if it exists and `mayBeSeen` says how it may be kept; else 404. Answers 304 to whoever has it. */
export async function photoAnswer(
  request: Request,
  params: { key: string; file: string },
  mayBeSeen: (address: RenditionAddress) => Promise<Keeping | null>,
): Promise<Response> {
  const address = parseRendition(params.key, params.file);
  const keeping = address && (await mayBeSeen(address));
  if (!address || !keeping) return noPhoto();
  const etag = `"${address.key}-${params.file}"`;
  const headers = new Headers({
    'cache-control': keeping.cacheControl,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    etag,
  });
  if (keeping.cacheTag) headers.set('cache-tag', keeping.cacheTag);
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const bytes = await readStored(address.name);
  if (!bytes) return noPhoto();
  headers.set('content-type', address.type);
  headers.set('content-length', String(bytes.byteLength));
  return new Response(bytes, { headers });
}

function noPhoto(): Response {
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  return new Response('There is no such photograph.', { status: 404, headers });
}
