'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { systemActor } from '#lib/permissions/actor.ts';
import { endSession } from '#lib/users/end-session.ts';
import { currentActor, currentSecret } from './actor.ts';
import { requireSameOrigin } from './same-origin.ts';
import { sessionCookie } from './session-cookie.ts';

/** The form action of "Sign out": ends the session's row, takes the cookie away, and leads to the sign-in page. */
export async function signOut(): Promise<void> {
  requireSameOrigin(await headers());
  const secret = await currentSecret();
  if (secret !== null) await endSession((await currentActor()) ?? systemActor, { secret });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect('/sign-in');
}
