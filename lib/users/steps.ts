import { type Actor, userIdOf } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { Role } from '#lib/platform/prisma/enums.ts';
import { hashPassword } from './passwords.ts';

/** Inserts an account, with its password hashed; returns its id, or null when the address has an account already. */
export async function insertUser(
  tx: Tx,
  person: { email: string; name: string; role: Role; password: string },
): Promise<string | null> {
  const passwordHash = await hashPassword(person.password);
  const { email, name, role } = person;
  const made = await tx.user.createManyAndReturn({
    data: [{ email, name, role, passwordHash }],
    select: { id: true },
    skipDuplicates: true,
  });
  return made[0]?.id ?? null;
}

/**
 * Holds a session (by its stored hash) open until commit and answers with its account as it is now; throws
 * `unauthenticated` when it is over or not the actor's.
 */
export async function requireSession(tx: Tx, actor: Actor, tokenHash: Uint8Array): Promise<Actor> {
  const rows = await tx.$queryRaw<{ id: string; name: string; role: Role }[]>`
    SELECT u.id::text AS id, u.name, u.role::text AS role
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${new Uint8Array(tokenHash)} AND s.expires_at > now() AND u.deactivated_at IS NULL
      AND u.id = ${userIdOf(actor)}::uuid
    FOR SHARE`;
  const row = rows[0];
  if (!row) throw new NightdeskError('unauthenticated', 'This session is over.');
  return { kind: 'user', ...row };
}
