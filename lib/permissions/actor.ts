import type { Role } from '#lib/platform/prisma/enums.ts';

/** Who acts: a person signed in, or Nightdesk itself. */
export type Actor = { kind: 'user'; id: string; name: string; role: Role } | { kind: 'system'; name: string };

/** Nightdesk acting by itself: seeds, importers, schedules. */
export const systemActor: Actor = { kind: 'system', name: 'Nightdesk' };

/** The account behind an actor, or null when Nightdesk acts by itself. */
export function userIdOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null;
}
