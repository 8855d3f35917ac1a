import { decode, encode } from 'next-auth/jwt';
import { env } from '#lib/platform/env.ts';
import { longestSessionDays } from '#lib/users/rules.ts';

/** How long the browser keeps the cookie, in seconds; the session's row decides whether it still opens anything. */
export const cookieSeconds = longestSessionDays * 86_400;

/** Whether readers and the desk come over TLS, so that cookies must not travel without it. */
export function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith('https://');
}

/** The session cookie's name and flags. */
export function sessionCookie() {
  return {
    name: isSecure() ? '__Host-nightdesk.session' : 'nightdesk.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const,
  };
}

/** The cookie's value: an encrypted token that carries the session's secret and nothing else. */
export function sealSecret(secret: string): Promise<string> {
  return encode({ token: { sid: secret }, secret: env().NIGHTDESK_SECRET, maxAge: cookieSeconds });
}

/** The session's secret out of a cookie's value; null when it is not ours, too old, or damaged. */
export async function openSeal(value: string | undefined): Promise<string | null> {
  if (!value || value.length > 4096) return null;
  const secret = env().NIGHTDESK_SECRET;
  try {
    const token = await decode({ token: value, secret });
    return typeof token?.sid === 'string' ? token.sid : null;
  } catch {
    return null;
  }
}
