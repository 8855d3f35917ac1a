import type { Tx } from '#lib/platform/db.ts';
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
