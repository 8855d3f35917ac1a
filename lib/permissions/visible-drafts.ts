import { Prisma } from '#lib/platform/prisma/client.ts';
import type { Actor } from './actor.ts';
import { reachOf } from './rights.ts';

/** `visibleTo` for queries written in SQL: a condition on `drafts d`. */
export function visibleDrafts(actor: Actor): Prisma.Sql {
  if (actor.kind === 'system') return Prisma.sql`TRUE`;
  const reach = reachOf(actor.role, 'article:read');
  if (reach === 'any') return Prisma.sql`TRUE`;
  if (reach === 'none') return Prisma.sql`FALSE`;
  return Prisma.sql`d.article_number IN (
    SELECT article_number FROM drafts WHERE assignee_id = ${actor.id}::uuid
    UNION ALL SELECT number FROM articles WHERE created_by = ${actor.id}::uuid)`;
}
