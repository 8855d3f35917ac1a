import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import type { Role } from '#lib/platform/prisma/enums.ts';

/** Every role, in the order of the rights table. */
export const everyRole = [
  'admin',
  'chief_editor',
  'editor',
  'photo_editor',
  'reporter',
  'contributor',
] as const satisfies Role[];

/** A newsroom in a time zone; without one it stays UTC and English. */
export async function aNewsroom(timeZone = 'UTC'): Promise<void> {
  const row = { name: 'The Harbour Gazette', timeZone };
  await db().newsroom.upsert({ where: { id: 1 }, create: row, update: row });
}

/** An account without a password, as the actor it signs in as. */
export async function aUser(
  role: Role,
  name = `A ${role.replace('_', ' ')}`,
): Promise<Actor & { kind: 'user' }> {
  const id = newId();
  await db().user.create({
    data: { id, email: `${id}@nightdesk.example`, name, role },
    select: { id: true },
  });
  return { kind: 'user', id, name, role };
}
