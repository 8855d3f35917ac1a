import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '#lib/permissions/actor.ts';
import { findActorBySecret } from '#lib/users/queries.ts';
import { deskPath } from './own-path.ts';
import { openSeal, sessionCookie } from './session-cookie.ts';

/** Who sent this request, or null. The session's row is read for every request (once), so that what an admin ended is over. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const secret = await currentSecret();
  return secret === null ? null : findActorBySecret(secret);
});

/** Who sent this request; nobody is sent to sign in, and from there to `from`, a path of the desk. */
export async function requireActor(from = '/desk'): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(`/sign-in?from=${encodeURIComponent(deskPath(from))}`);
  return actor;
}

/** The secret of the session cookie that came with this request, whatever it is still worth. */
export async function currentSecret(): Promise<string | null> {
  const jar = await cookies();
  return openSeal(jar.get(sessionCookie().name)?.value);
}
