import { mayRead } from '#lib/articles/comment-steps.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { log } from '#lib/platform/log.ts';
import { isMailOn, isPlainAddress, type MailOutcome, sendMail } from '#lib/platform/mail.ts';
import type { NotificationKind, Role } from '#lib/platform/prisma/enums.ts';
import { type MailLine, notificationMail } from './notification-mail.ts';

const mailsAnHour = 5;
const mostTries = 8;
const peopleAtOnce = 50;
const mostLines = 50;

type Person = { id: string; email: string; role: Role };
type Claimed = { mailId: string; lines: MailLine[] };
type Waiting = {
  id: bigint;
  kind: NotificationKind;
  headline: string;
  articleNumber: number;
  isRead: boolean;
  actorName: string;
  type: string;
  data: unknown;
  createdById: string | null;
  assigneeId: string | null;
};

/**
 * Sends what waits for a mail: all that waits for one person in one mail, at most five mails an hour to anybody; the rest
 * waits and goes together. A row is claimed before its mail is sent: a process that dies in between sends nothing twice
 * (docs/decisions/0153). Answers with the number of mails sent. Any number of processes may run it at once.
 */
export async function sendWaitingMail(): Promise<number> {
  if (!isMailOn()) return 0;
  let sent = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const people = await db().$queryRaw<Person[]>`
      SELECT u.id::text AS id, u.email, u.role::text AS role FROM users u
      WHERE u.id > ${last}::uuid AND u.deactivated_at IS NULL AND EXISTS (
        SELECT 1 FROM notifications n WHERE n.user_id = u.id AND n.by_mail AND n.mailed_at IS NULL
          AND n.mail_tries < ${mostTries} AND coalesce(n.mail_after <= clock_timestamp(), TRUE))
      ORDER BY u.id LIMIT ${peopleAtOnce}`;
    for (const person of people) {
      const claimed = isPlainAddress(person.email) ? await claim(person) : null;
      if (claimed && (await deliver(person, claimed)) === 'sent') sent += 1;
    }
    const next = people.at(-1)?.id;
    if (next === undefined) return sent;
    last = next;
  }
}

/** Takes all that waits for a person into one mail; null when nothing does, or the hour's mails are used up. */
function claim(person: Person): Promise<Claimed | null> {
  return db().$transaction(async (tx) => {
    // Of two processes the second one counts the first one's mail.
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${person.id}::uuid FOR NO KEY UPDATE`;
    if ((await mailsOfThisHour(tx, person)) >= mailsAnHour) return null;
    const waiting = await listWaiting(tx, person);
    // What was read in the desk meanwhile, or may not be read any more, needs no mail.
    const wanted = waiting.filter((row) => !row.isRead && mayRead(person, row));
    const dropped = waiting.filter((row) => !wanted.includes(row));
    await tx.notification.updateMany({ where: { id: { in: idsOf(dropped) } }, data: { byMail: false } });
    if (wanted.length === 0) return null;
    const mailId = newId();
    await tx.$executeRaw`
      UPDATE notifications SET mailed_at = clock_timestamp(), mail_id = ${mailId}::uuid, mail_tries = mail_tries + 1
      WHERE id = ANY(${idsOf(wanted)})`;
    return { mailId, lines: wanted };
  });
}

async function mailsOfThisHour(tx: Tx, person: Person): Promise<number> {
  const rows = await tx.$queryRaw<{ mails: number }[]>`
    SELECT count(DISTINCT mail_id)::int AS mails FROM notifications
    WHERE user_id = ${person.id}::uuid AND mailed_at > clock_timestamp() - interval '1 hour'`;
  return rows[0]?.mails ?? 0;
}

function listWaiting(tx: Tx, person: Person): Promise<Waiting[]> {
  return tx.$queryRaw<Waiting[]>`
    SELECT n.id, n.kind::text AS kind, n.headline, n.article_number AS "articleNumber", n.read_at IS NOT NULL AS "isRead",
      e.actor_name AS "actorName", e.type, e.data, a.created_by::text AS "createdById", d.assignee_id::text AS "assigneeId"
    FROM notifications n JOIN events e ON e.id = n.event_id JOIN articles a ON a.number = n.article_number
    JOIN drafts d ON d.article_number = n.article_number
    WHERE n.user_id = ${person.id}::uuid AND n.by_mail AND n.mailed_at IS NULL AND n.mail_tries < ${mostTries}
      AND coalesce(n.mail_after <= clock_timestamp(), TRUE)
    ORDER BY n.id LIMIT ${mostLines}`;
}

async function deliver(person: Person, { mailId, lines }: Claimed): Promise<MailOutcome> {
  const outcome = await sendMail(notificationMail(person, lines));
  if (outcome === 'sent') return outcome;
  log().warn({ userId: person.id, mailId, outcome }, 'a mail was not sent');
  // Refused: nobody has it, so it is tried again, later each time. Unknown: somebody may have it, and two would be worse
  // than none.
  if (outcome === 'refused')
    await db().$executeRaw`
      UPDATE notifications SET mailed_at = NULL, mail_id = NULL,
        mail_after = clock_timestamp() + make_interval(mins => (2 ^ (mail_tries - 1))::int)
      WHERE mail_id = ${mailId}::uuid`;
  return outcome;
}

function idsOf(rows: Waiting[]): bigint[] {
  return rows.map(({ id }) => id);
}
