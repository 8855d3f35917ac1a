import { env } from '#lib/platform/env.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** Whether a browser says that the request comes from a page of this same site. Says nothing at all: no. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return host === headers.get('host') || origin === new URL(env().PUBLIC_URL).origin;
}

/** Throws `forbidden` for a change that was asked for by another site's page, or by nobody knows whom. */
export function requireSameOrigin(headers: Headers): void {
  if (isSameOrigin(headers)) return;
  throw new NightdeskError('forbidden', 'This request did not come from a page of this newsroom.');
}
