import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentSecret } from '#app/kit/actor.ts';
import { deskPath } from '#app/kit/own-path.ts';
import { requireSameOrigin } from '#app/kit/same-origin.ts';
import { cookieSeconds, sealSecret, sessionCookie } from '#app/kit/session-cookie.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { clientAddress } from '#lib/platform/client-address.ts';
import type { Failure } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { endSession } from '#lib/users/end-session.ts';
import { signIn } from '#lib/users/sign-in.ts';

/** Signs in and goes to the desk, at `from`; or says why not. A session that this browser still had is ended. */
export async function enterDesk(email: string, password: string, from: unknown): Promise<Failure> {
  try {
    const sent = await headers();
    requireSameOrigin(sent);
    const userAgent = sent.get('user-agent') ?? '';
    const signedIn = await signIn({ email, password, address: clientAddress(sent), userAgent });
    if (!signedIn.ok) return signedIn.error;
    const before = await currentSecret();
    if (before !== null) await endSession(systemActor, { secret: before });
    await keepSecret(signedIn.value.secret);
  } catch (error) {
    return toFailure(error, 'sign-in');
  }
  redirect(deskPath(from));
}

async function keepSecret(secret: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSecret(secret), { ...options, maxAge: cookieSeconds });
}
