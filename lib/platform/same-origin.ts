import { env } from './env.ts';

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
