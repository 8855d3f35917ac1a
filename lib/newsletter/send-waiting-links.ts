import { db } from '#lib/platform/db.ts';
import { log } from '#lib/platform/log.ts';
import { isMailOn, sendMail } from '#lib/platform/mail.ts';
import { findMainNewsroom, findNewsroom } from '#lib/reader/find-newsroom.ts';
import { linkMail } from './link-mail.ts';
import { batchSize, mostTries } from './rules.ts';

type Asking = { id: string; email: string; key: string; edition: string; isConfirmed: boolean };

/**
 * Sends their link to those who asked for letters, claimed before it is sent (docs/decisions/0153). Answers with how many
 * mails were sent. Any number of processes may run it at once.
 */
export async function sendWaitingLinks(): Promise<number> {
  if (!isMailOn()) return 0;
  let sent = 0;
  for (;;) {
    const claimed = await claim();
    if (claimed.length === 0) return sent;
    for (const asking of claimed) if (await sendLink(asking)) sent += 1;
  }
}

function claim(): Promise<Asking[]> {
  return db().$queryRaw<Asking[]>`
    UPDATE subscribers SET wants_link = FALSE, link_tries = link_tries + 1
    WHERE id IN (
      SELECT id FROM subscribers WHERE wants_link AND coalesce(link_after <= clock_timestamp(), TRUE)
      ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
    RETURNING id::text AS id, email, key, edition, confirmed_at IS NOT NULL AS "isConfirmed"`;
}

async function sendLink(asking: Asking): Promise<boolean> {
  const newsroom = (await findNewsroom(asking.edition)) ?? (await findMainNewsroom());
  const outcome = await sendMail(linkMail(asking, newsroom));
  if (outcome === 'sent') return true;
  log().warn({ subscriberId: asking.id, outcome }, 'a newsletter link was not sent');
  if (outcome === 'refused')
    await db().$executeRaw`
      UPDATE subscribers SET wants_link = link_tries < ${mostTries},
        link_after = clock_timestamp() + make_interval(mins => (2 ^ (link_tries - 1))::int)
      WHERE id = ${asking.id}::uuid`;
  return false;
}
