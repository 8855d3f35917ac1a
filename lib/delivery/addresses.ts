// Rooms whose answers are for whoever asks alone: staff's, a reader's letters, and the framework's own.
const privateRooms = new Set([
  ...['desk', 'sign-in', 'setup', 'newsletter', 'api', '_next'],
  ...['healthz', 'readyz', 'metrics'],
]);

// Spellings under which Next hands out the parts of a page; no reader's address looks like them.
const frameworkSpelling = /\.rsc$|\.segments\/|\.segment\.rsc$|^\/_next\/data\//;

// NUL, backslashes, fragments, and segments that climb: no link of ours has them, and parsers disagree about them.
const unplain = /[\0\\#]|(^|\/)\.{1,2}(\/|$)/;

/** An address as asked, taken apart: the path with its escapes undone for judging, and the raw path and query. */
export type Address = { path: string; rawPath: string; query: string };

/** Takes a request target apart; null for what is no plain path of this site (absolute forms, broken escapes, dot segments). */
export function parseAddress(target: string): Address | null {
  if (!target.startsWith('/')) return null;
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  try {
    const path = decodeURIComponent(rawPath);
    if (unplain.test(path)) return null;
    return { path: path.replace(/\/{2,}/g, '/'), rawPath, query: mark < 0 ? '' : target.slice(mark + 1) };
  } catch {
    return null;
  }
}

/** Whether the path belongs to the public site: everything but the desk, accounts, a reader's letters, interfaces and the framework's own files. */
export function isReaderPath(path: string): boolean {
  const first = path.split('/').find((segment) => segment !== '') ?? '';
  return !privateRooms.has(first) && !frameworkSpelling.test(path);
}

/** Whether the path is a build's own file whose name changes with its content. */
export function isBuildAsset(path: string): boolean {
  return path.startsWith('/_next/static/');
}

/** Whether the path is a spelling by which only the framework's own router asks. */
export function isFrameworkSpelling(path: string): boolean {
  return frameworkSpelling.test(path);
}
