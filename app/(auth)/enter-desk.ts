import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentSecret } from '#app/kit/actor.ts';
import { deskPath } from '#app/kit/own-path.ts';
import { requireSameOrigin } from '#app/kit/same-origin.ts';
import { cookieSeconds, sealSecret, sessionCookie } from '#app/kit/session-cookie.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { clientAddress } from '#lib/platform/client-address.ts';
import { type Failure, NightdeskError } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { endSession } from '#lib/users/end-session.ts';
import { signIn } from '#lib/users/sign-in.ts';

/** Signs in and goes to the desk, at `from`; or says why not. A session that this browser still had is ended. */
export async function enterDesk(email: string, password: string, from: unknown): Promise<Failure> {
  const failure = await signInHere(email, password, () => true);
  if (failure) return failure;
  redirect(deskPath(from));
}

/** Signs in where a text is open that `userId` was writing: as any other account it does nothing. */
export async function enterAgain(email: string, password: string, userId: unknown): Promise<Failure | null> {
  return signInHere(email, password, (entered) => entered === userId);
}

async function signInHere(
  email: string,
  password: string,
  isExpected: (userId: string) => boolean,
): Promise<Failure | null> {
  try {
    const sent = await headers();
    requireSameOrigin(sent);
    const userAgent = sent.get('user-agent') ?? '';
    const signedIn = await signIn({ email, password, address: clientAddress(sent), userAgent });
    if (!signedIn.ok) return signedIn.error;
    const { secret, userId } = signedIn.value;
    if (!isExpected(userId)) {
      await endSession(systemActor, { secret });
      throw new NightdeskError(
        'forbidden',
        'That is another account. This text is yours: sign in as yourself, or leave it kept here.',
      );
    }
    const before = await currentSecret();
    if (before !== null) await endSession(systemActor, { secret: before });
    await keepSecret(secret);
    return null;
  } catch (error) {
    return toFailure(error, 'sign-in');
  }
}

async function keepSecret(secret: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSecret(secret), { ...options, maxAge: cookieSeconds });
}
