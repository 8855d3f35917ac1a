import type { Tx } from '#lib/platform/db.ts';
import type { Role } from '#lib/platform/prisma/enums.ts';
import { hashPassword } from './passwords.ts';

/** Inserts an account, with its password hashed; returns its id. */
export async function insertUser(
  tx: Tx,
  person: { email: string; name: string; role: Role; password: string },
): Promise<string> {
  const passwordHash = await hashPassword(person.password);
  const { email, name, role } = person;
  const user = await tx.user.create({ data: { email, name, role, passwordHash }, select: { id: true } });
  return user.id;
}
