import { db } from '#lib/platform/db.ts';
import { minutesUntilUnknown } from './rules.ts';

/**
 * Closes letters of which nothing waits any more: their counts are kept, and who was sent them is forgotten. A mail whose
 * process died while it had it counts as not known, and is not sent again.
 */
export async function finishLetters(): Promise<void> {
  await db().$transaction(async (tx) => {
    const letters = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text AS id FROM letters l WHERE state = 'sending' AND NOT EXISTS (
        SELECT 1 FROM letter_mails m WHERE m.letter_id = l.id AND (m.state = 'waiting' OR m.state = 'claimed'
          AND m.claimed_at > clock_timestamp() - make_interval(mins => ${minutesUntilUnknown}::int)))
      FOR UPDATE SKIP LOCKED`;
    for (const { id } of letters) {
      await tx.$executeRaw`
        UPDATE letters SET state = 'sent', finished_at = clock_timestamp(),
          sent = (SELECT count(*) FROM letter_mails WHERE letter_id = ${id}::uuid AND state = 'sent'),
          unsent = (SELECT count(*) FROM letter_mails WHERE letter_id = ${id}::uuid AND state IN ('refused', 'unknown', 'claimed'))
        WHERE id = ${id}::uuid`;
      await tx.letterMail.deleteMany({ where: { letterId: id } });
    }
  });
}
