import { db, type Tx } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { isMailOn, type MailOutcome, sendMail } from '#lib/platform/mail.ts';
import type { LetterKind } from '#lib/platform/prisma/enums.ts';
import { findNewsroom } from '#lib/reader/find-newsroom.ts';
import { finishLetters } from './finish-letters.ts';
import { type ComposedLetter, composeLetter, letterTo } from './letter-mail.ts';
import { listStories } from './list-stories.ts';
import { batchSize, mailsAtOnce, mostTries } from './rules.ts';

type Reader = { id: string; email: string; key: string };
type Batch = {
  letter: {
    id: string;
    kind: LetterKind;
    edition: string;
    subject: string;
    intro: string;
    stories: number[];
  };
  readers: Reader[];
};

/**
 * Sends the letters that are on their way, in batches, breaking ones first. A mail is claimed before it is sent, so that a
 * process that dies sends nothing twice, and another goes on where it was. What was withdrawn meanwhile is in no mail that is
 * still to go. Answers with how many mails were sent; any number of processes may run it at once.
 */
export async function sendWaitingLetters(isEnding: () => boolean = () => false): Promise<number> {
  if (!isMailOn()) return 0;
  let sent = 0;
  while (!isEnding()) {
    const batch = await db().$transaction(claim);
    if (!batch) break;
    sent += await sendBatch(batch);
  }
  await finishLetters();
  return sent;
}

async function claim(tx: Tx): Promise<Batch | null> {
  // Shared: whoever pauses the letter waits for this, and nothing is claimed of it afterwards.
  const [letter] = await tx.$queryRaw<Batch['letter'][]>`
    SELECT id::text AS id, kind::text AS kind, edition, subject, intro, stories FROM letters l
    WHERE state = 'sending' AND EXISTS (
      SELECT 1 FROM letter_mails m WHERE m.letter_id = l.id AND m.state = 'waiting'
        AND coalesce(m.try_after <= clock_timestamp(), TRUE))
    ORDER BY l.kind DESC, started_at LIMIT 1 FOR SHARE`;
  if (!letter) return null;
  const claimed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE letter_mails SET state = 'claimed', claimed_at = clock_timestamp(), tries = tries + 1
    WHERE letter_id = ${letter.id}::uuid AND subscriber_id IN (
      SELECT subscriber_id FROM letter_mails
      WHERE letter_id = ${letter.id}::uuid AND state = 'waiting' AND coalesce(try_after <= clock_timestamp(), TRUE)
      ORDER BY subscriber_id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
    RETURNING subscriber_id::text AS id`;
  // What there is to send is in another process's hands.
  if (claimed.length === 0) return null;
  const ids = claimed.map(({ id }) => id);
  const wants = letter.kind === 'daily' ? { daily: true } : { breaking: true };
  const readers = await tx.subscriber.findMany({
    where: { id: { in: ids }, confirmedAt: { not: null }, ...wants },
    select: { id: true, email: true, key: true },
    take: ids.length,
  });
  const staying = new Set(readers.map(({ id }) => id));
  const left = ids.filter((id) => !staying.has(id));
  await tx.letterMail.updateMany({
    where: { letterId: letter.id, subscriberId: { in: left } },
    data: { state: 'left' },
  });
  return { letter, readers };
}

async function sendBatch({ letter, readers }: Batch): Promise<number> {
  const composed = await composeNow(letter);
  if (!composed) {
    await putBack(letter.id, readers);
    return 0;
  }
  let sent = 0;
  for (let at = 0; at < readers.length; at += mailsAtOnce) {
    const outcomes = await Promise.all(
      readers.slice(at, at + mailsAtOnce).map((reader) => sendOne(letter.id, reader, composed)),
    );
    sent += outcomes.filter((outcome) => outcome === 'sent').length;
  }
  return sent;
}

/** The letter of the stories that are live now; null when none is, or its edition was closed. */
async function composeNow({
  edition,
  subject,
  intro,
  stories,
}: Batch['letter']): Promise<ComposedLetter | null> {
  const [newsroom, cards] = await Promise.all([findNewsroom(edition), listStories(edition, stories)]);
  if (!newsroom || cards.length === 0) return null;
  return composeLetter({ subject, intro }, cards, newsroom, env().PUBLIC_URL);
}

/** A letter that has nothing to tell any more waits for somebody who decides. */
async function putBack(letterId: string, readers: Reader[]): Promise<void> {
  log().warn({ letterId }, 'none of a letter’s stories is live any more: it was paused');
  await db().$transaction(async (tx) => {
    await tx.letter.updateMany({ where: { id: letterId, state: 'sending' }, data: { state: 'paused' } });
    await tx.letterMail.updateMany({
      where: { letterId, subscriberId: { in: readers.map(({ id }) => id) }, state: 'claimed' },
      data: { state: 'waiting' },
    });
  });
}

async function sendOne(letterId: string, reader: Reader, composed: ComposedLetter): Promise<MailOutcome> {
  const outcome = await sendMail(letterTo(reader, composed));
  if (outcome !== 'sent') log().warn({ letterId, subscriberId: reader.id, outcome }, 'a letter was not sent');
  await db().$executeRaw`
    UPDATE letter_mails SET
      state = CASE WHEN ${outcome} = 'refused' AND tries < ${mostTries} THEN 'waiting' ELSE ${outcome} END::letter_mail_state,
      try_after = clock_timestamp() + make_interval(mins => (2 ^ (tries - 1))::int)
    WHERE letter_id = ${letterId}::uuid AND subscriber_id = ${reader.id}::uuid AND state = 'claimed'`;
  return outcome;
}
