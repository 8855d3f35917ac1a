import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { isPassword } from './passwords.ts';
import { canonicalEmail } from './rules.ts';

/** The person behind an e-mail address and password, or null. No account, a wrong password and a deactivated account look and last the same. */
export async function authenticate(
  typedEmail: string,
  password: string,
): Promise<Extract<Actor, { kind: 'user' }> | null> {
  const user = await db().user.findUnique({
    // An address that is none is looked up too: the answer must not come sooner.
    where: { email: canonicalEmail(typedEmail) ?? '' },
    select: { id: true, name: true, role: true, passwordHash: true, deactivatedAt: true },
  });
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight || user.deactivatedAt) return null;
  return { kind: 'user', id: user.id, name: user.name, role: user.role };
}
