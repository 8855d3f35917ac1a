import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { isPassword } from './passwords.ts';
import { canonicalEmail } from './rules.ts';

/** Who proved who they are, or null; and the account that was tried, or null when nobody has that address. */
type Proof = {
  actor: Extract<Actor, { kind: 'user' }> | null;
  account: { userId: string; name: string } | null;
};

/** The person behind an e-mail address and password. No account, a wrong password and a deactivated account last the same. */
export async function authenticate(typedEmail: string, password: string): Promise<Proof> {
  const user = await db().user.findUnique({
    // An address that is none is looked up too: the answer must not come sooner.
    where: { email: canonicalEmail(typedEmail) ?? '' },
    select: { id: true, name: true, role: true, passwordHash: true, deactivatedAt: true },
  });
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  if (!user) return { actor: null, account: null };
  const { id, name, role } = user;
  const isIn = isRight && !user.deactivatedAt;
  return { actor: isIn ? { kind: 'user', id, name, role } : null, account: { userId: id, name } };
}
