import type { Actor } from '#lib/permissions/actor.ts';
import { reachOf } from '#lib/permissions/rights.ts';
import { db } from '#lib/platform/db.ts';
import { hashSecret } from '#lib/platform/ids.ts';
import type { Role } from '#lib/platform/prisma/enums.ts';
import { idleSessionDays, longestSessionDays } from './rules.ts';

type SessionRow = { id: string; name: string; role: Role; isStale: boolean };

/** Who a session's secret belongs to, asked of the database every time: null once it is over, ended, or the account is deactivated. */
export async function findActorBySecret(secret: string): Promise<Actor | null> {
  const row = await findSession(secret);
  if (row?.isStale) await keepSession(hashSecret(secret));
  return row && actorOf(row);
}

/** The same for a page that asks by itself: an open page is nobody at work, and keeps no session from running out. */
export async function watchActorBySecret(secret: string): Promise<Actor | null> {
  const row = await findSession(secret);
  return row && actorOf(row);
}

/** The e-mail address of an account; empty when there is none. */
export async function emailOf(userId: string): Promise<string> {
  const found = await db().user.findUnique({ where: { id: userId }, select: { email: true } });
  return found?.email ?? '';
}

/** A person of the newsroom, as a list shows one. */
export type Person = { id: string; name: string; role: Role };

/** The newsroom's people who can be handed an article, by name; at most 200, narrowed by `q`. */
export async function listPeople(actor: Actor, q = ''): Promise<Person[]> {
  if (actor.kind === 'user' && reachOf(actor.role, 'article:hand-over') === 'none') return [];
  return db().user.findMany({
    where: { deactivatedAt: null, name: { contains: q.slice(0, 100), mode: 'insensitive' } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}

/** The newsroom's name; Nightdesk's own until it has one. */
export async function newsroomName(): Promise<string> {
  return (await db().newsroom.findUnique({ where: { id: 1 }, select: { name: true } }))?.name ?? 'Nightdesk';
}

/** The language in which the newsroom's stories begin. */
export async function newsroomLanguage(): Promise<string> {
  return (await db().newsroom.findUnique({ where: { id: 1 }, select: { language: true } }))?.language ?? 'en';
}

/** Whether the newsroom has been opened: somebody has an account. */
export async function isNewsroomOpen(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) !== null;
}

/** Whether a setup link's secret would open the newsroom now. */
export async function isSetupLinkGood(secret: string): Promise<boolean> {
  const link = await db().setupLink.findFirst({
    where: { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: new Date() } },
    select: { createdAt: true },
  });
  return link !== null && !(await isNewsroomOpen());
}

async function findSession(secret: string): Promise<SessionRow | null> {
  const rows = await db().$queryRaw<SessionRow[]>`
    SELECT u.id::text AS id, u.name, u.role::text AS role, s.last_seen_at < now() - interval '5 minutes' AS "isStale"
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${hashSecret(secret)} AND s.expires_at > now() AND u.deactivated_at IS NULL`;
  return rows[0] ?? null;
}

function actorOf({ id, name, role }: SessionRow): Actor {
  return { kind: 'user', id, name, role };
}

async function keepSession(tokenHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db().$executeRaw`
    UPDATE sessions SET last_seen_at = now(),
      expires_at = least(now() + make_interval(days => ${idleSessionDays}), created_at + make_interval(days => ${longestSessionDays}))
    WHERE token_hash = ${tokenHash}`;
}
