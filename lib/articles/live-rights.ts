import { can } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import type { Role } from '#lib/platform/prisma/enums.ts';

/** Somebody at an open living text: their session's stored hash in base64url, their account, and the article. */
export type LiveHolder = { session: string; userId: string; article: number };

/** What somebody may do with an open living text now. `signed-out`: the session is over; `none`: the article is not theirs to see. */
export type LiveRight = 'edit' | 'read' | 'none' | 'signed-out';

type Session = { session: string; id: string; name: string; role: Role };
type Subject = { number: number; createdById: string | null; assigneeId: string | null };

/** What each of these people may do with their open article now, asked of the database in two queries. */
export async function liveRights(holders: readonly LiveHolder[]): Promise<LiveRight[]> {
  if (holders.length === 0) return [];
  const hashes = [...new Set(holders.map(({ session }) => session))].map((hash) =>
    Buffer.from(hash, 'base64url'),
  );
  const numbers = [...new Set(holders.map(({ article }) => article))];
  const [sessions, subjects] = await Promise.all([
    db().$queryRaw<Session[]>`
      SELECT encode(s.token_hash, 'hex') AS session, u.id::text AS id, u.name, u.role::text AS role
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token_hash = ANY(${hashes}) AND s.expires_at > now() AND u.deactivated_at IS NULL`,
    db().$queryRaw<Subject[]>`
      SELECT d.article_number AS number, a.created_by::text AS "createdById", d.assignee_id::text AS "assigneeId"
      FROM drafts d JOIN articles a ON a.number = d.article_number
      WHERE d.article_number = ANY(${numbers}::int[])`,
  ]);
  const bySession = new Map(sessions.map((row) => [row.session, row]));
  const byNumber = new Map(subjects.map((row) => [row.number, row]));
  return holders.map(({ session, userId, article }) => {
    const person = bySession.get(Buffer.from(session, 'base64url').toString('hex'));
    if (!person || person.id !== userId) return 'signed-out';
    return rightOf(person, byNumber.get(article));
  });
}

function rightOf({ id, name, role }: Session, subject: Subject | undefined): LiveRight {
  const actor = { kind: 'user', id, name, role } as const;
  if (!subject || !can(actor, 'article:read', subject)) return 'none';
  return can(actor, 'article:edit', subject) ? 'edit' : 'read';
}
