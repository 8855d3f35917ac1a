import { NightdeskError } from '#lib/platform/errors.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import type { Actor } from './actor.ts';
import { type Right, reachOf, rightSentences } from './rights.ts';

/** Whose a thing is: its maker and, for a draft, the person it was handed to. */
export type Subject = { createdById: string | null; assigneeId?: string | null };

/** Whether the actor may use the right, on `subject` when it is about one thing. Buttons and commands ask this same function. */
export function can(actor: Actor, right: Right, subject?: Subject): boolean {
  if (actor.kind === 'system') return true;
  const reach = reachOf(actor.role, right);
  if (reach !== 'own') return reach === 'any';
  return subject !== undefined && isOwn(actor.id, subject);
}

/** Throws `forbidden` unless `can` says yes. */
export function authorize(actor: Actor, right: Right, subject?: Subject): void {
  if (can(actor, right, subject)) return;
  throw new NightdeskError(
    'forbidden',
    `Your role does not allow you to ${rightSentences[right]}${subject ? ' here' : ''}.`,
  );
}

/** The drafts an actor may read, as a Prisma `where`: what you may not see does not exist. */
export function visibleTo(actor: Actor): Prisma.DraftWhereInput {
  if (actor.kind === 'system') return {};
  const reach = reachOf(actor.role, 'article:read');
  if (reach === 'any') return {};
  if (reach === 'none') return { articleNumber: { in: [] } };
  return { OR: [{ assigneeId: actor.id }, { article: { createdById: actor.id } }] };
}

function isOwn(userId: string, subject: Subject): boolean {
  return subject.createdById === userId || subject.assigneeId === userId;
}
