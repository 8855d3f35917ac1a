import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '#lib/platform/env.ts';

/** How long a ticket lets somebody in, in seconds: the time between asking for it and opening the socket. */
const ticketSeconds = 60;

const longestTicket = 1000;

const claims = z.strictObject({
  userId: z.guid(),
  name: z.string(),
  /** The session's stored hash, in base64url. */
  session: z.string(),
  article: z.int(),
  mode: z.enum(['edit', 'read']),
  schemaVersion: z.int(),
  expires: z.number(),
});

/** What a ticket says: who may open which living text, and how. */
export type TicketClaims = Omit<z.infer<typeof claims>, 'expires'>;

/** A ticket that says `ticket` for a minute, and when it ends. Nobody else can make one. */
export function sealTicket(ticket: TicketClaims, now = Date.now()): { ticket: string; expiresAt: Date } {
  const expires = now + ticketSeconds * 1000;
  const text = Buffer.from(JSON.stringify({ ...ticket, expires })).toString('base64url');
  return { ticket: `${text}.${sign(text).toString('base64url')}`, expiresAt: new Date(expires) };
}

/** What a ticket says; null when it is not ours, changed, or too old. */
export function openTicket(sealed: string, now = Date.now()): TicketClaims | null {
  if (sealed.length > longestTicket) return null;
  const [text = '', signature = '', ...more] = sealed.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(text);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const { expires, ...ticket } = claims.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return expires > now ? ticket : null;
}

/** The key with which a browser keeps this session's unsent typing; nobody can make it again once the session is over. */
export function offlineKey(sessionSecret: string): string {
  return mac('offline typing', sessionSecret).toString('base64');
}

function sign(text: string): Buffer {
  return mac('ticket of the living text', text);
}

function mac(purpose: string, text: string): Buffer {
  return createHmac('sha256', env().NIGHTDESK_SECRET).update(`${purpose}\n${text}`).digest();
}
