import type { NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { systemActor } from '#lib/permissions/actor.ts';
import { clientAddress } from '#lib/platform/client-address.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { endSession } from '#lib/users/end-session.ts';
import { findActorBySecret } from '#lib/users/queries.ts';
import { signIn } from '#lib/users/sign-in.ts';
import { cookieSeconds, isSecure, openSeal, sealSecret, sessionCookie } from './session-cookie.ts';

/** How next-auth works here: the token carries a session's secret and nothing else, and is worth what the session's row is. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NIGHTDESK_SECRET,
    useSecureCookies: isSecure(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    logger: { error: logError, warn: () => {}, debug: () => {} },
    providers: [passwordProvider],
    jwt: { encode: ({ token }) => sealSecret(String(token?.sid ?? '')), decode: decodeLive },
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.sid ?? token.sid }),
      session: async ({ session, token }) => {
        const actor = await findActorBySecret(token.sid ?? '');
        return { expires: session.expires, user: actor ? { name: actor.name } : undefined };
      },
    },
    events: {
      signOut: async ({ token }) => void (await endSession(systemActor, { secret: token?.sid ?? '' })),
    },
  };
}

const passwordProvider = credentials({
  name: 'E-mail and password',
  credentials: {
    email: { label: 'E-mail', type: 'email' },
    password: { label: 'Password', type: 'password' },
  },
  authorize: async (typed, request) => {
    const headers = new Headers(request.headers);
    const signedIn = await signIn({
      email: String(typed?.email ?? ''),
      password: String(typed?.password ?? ''),
      address: clientAddress(headers),
      userAgent: headers.get('user-agent') ?? '',
    });
    if (signedIn.ok) return { id: signedIn.value.userId, sid: signedIn.value.secret };
    if (signedIn.error.code === 'unauthenticated' || signedIn.error.code === 'invalid') return null;
    throw new Error(signedIn.error.code);
  },
});

async function decodeLive({ token }: { token?: string }) {
  const sid = await openSeal(token);
  return sid !== null && (await findActorBySecret(sid)) ? { sid } : null;
}

function logError(code: string, detail: unknown): void {
  if (code === 'JWT_SESSION_ERROR') return;
  log().error({ err: detail instanceof Error ? detail : undefined, code }, 'next-auth');
}
