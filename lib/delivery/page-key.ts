import { isBuildAsset, isReaderPath, parseAddress } from './addresses.ts';

const longestQuery = 200;
const longestAddress = 500;
const longestPath = 1024;
const longestFilter = 120;
const searchFilters = ['from', 'to', 'section', 'author', 'language'];

/**
 * The key of a page that may be kept: its address with the known query parameters alone, in a fixed order. The
 * same string is what the application is asked for, so a parameter outside the key cannot change what is kept.
 * Null for what is never kept.
 */
export function pageKey(target: string): string | null {
  const address = parseAddress(target);
  if (!address || address.rawPath.length > longestPath) return null;
  if (isBuildAsset(address.path)) return address.rawPath;
  if (!isReaderPath(address.path)) return null;
  if (address.query === '') return address.rawPath;
  const known = knownParameters(address.path, address.query);
  return known === '' ? address.rawPath : `${address.rawPath}?${known}`;
}

function knownParameters(path: string, query: string): string {
  const asked = new URLSearchParams(query);
  const known = new URLSearchParams();
  if (path === '/oembed') {
    for (const name of ['url', 'format'])
      known.set(name, (asked.get(name) ?? '').trim().slice(0, longestAddress));
    return known.toString();
  }
  if (/(^|\/)search$/.test(path)) {
    const words = asked.get('q');
    if (words !== null) known.set('q', words.trim().slice(0, longestQuery));
    for (const name of searchFilters) {
      const value = asked.get(name)?.trim();
      if (value) known.set(name, value.slice(0, longestFilter));
    }
  }
  const cursor = asked.get('cursor');
  if (cursor) known.set('cursor', cursor.slice(0, longestQuery));
  return known.toString();
}
