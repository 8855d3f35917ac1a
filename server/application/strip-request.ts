import type { IncomingMessage } from 'node:http';

// What only the framework may say to itself; from outside it is a way around something (CVE-2025-29927 and kin).
const internal =
  /^(x-middleware-.*|x-nextjs-.*|x-next-.*|x-invoke-.*|x-matched-path|x-now-route-matches|x-vercel-.*|next-resume.*|x-prerender-.*|content-security-policy(-report-only)?)$/;
// What only the framework's own router sends, to be given a page in another form.
const router = /^(rsc|next-router-.*|next-url|next-action|next-hmr-refresh)$/;
const internalParameter = /^(nxtP|nxtI|__next)/;

/** Takes out of a desk request what outsiders may not say: internal headers and internal query parameters. */
export function stripInternals(request: IncomingMessage): void {
  removeHeaders(request, (name) => internal.test(name));
  const [path = '/', query] = splitTarget(request.url ?? '/');
  if (!query || !/nxt|__next/.test(query)) return;
  const kept = new URLSearchParams(query);
  for (const name of [...kept.keys()]) if (internalParameter.test(name)) kept.delete(name);
  request.url = kept.size > 0 ? `${path}?${kept}` : path;
}

/** Makes a reader's request bare: no cookies, no credentials, no conditions, nothing of the framework's, and the address of its key. */
export function makeBare(request: IncomingMessage, key: string): void {
  removeHeaders(
    request,
    (name) =>
      internal.test(name) ||
      router.test(name) ||
      /^(cookie|authorization|if-.*|range|accept-encoding)$/.test(name),
  );
  request.url = key;
}

function splitTarget(target: string): [string, string | undefined] {
  const mark = target.indexOf('?');
  return mark < 0 ? [target, undefined] : [target.slice(0, mark), target.slice(mark + 1)];
}

function removeHeaders(request: IncomingMessage, unwanted: (name: string) => boolean): void {
  for (const name of Object.keys(request.headers)) if (unwanted(name)) delete request.headers[name];
  const kept: string[] = [];
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    const [name = '', value = ''] = [request.rawHeaders[i], request.rawHeaders[i + 1]];
    if (!unwanted(name.toLowerCase())) kept.push(name, value);
  }
  request.rawHeaders = kept;
}
