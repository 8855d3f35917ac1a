import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { seenLetterInput } from './input.ts';
import { lockLetter, requireDraft, requireLive } from './letter-steps.ts';

/**
 * Sends a letter on its way: to everybody who has confirmed and wants its kind in its edition at this moment, each once. The
 * mails go one after another from then on (send-waiting-letters.ts).
 */
export const sendLetter = command({
  name: 'send-letter',
  input: seenLetterInput,
  run: async ({ tx, actor, input: { id, baseVersion }, emit }) => {
    authorize(actor, 'newsletter:send');
    const letter = await lockLetter(tx, id);
    requireDraft(letter, baseVersion);
    const { kind, edition, subject, stories } = letter;
    if (stories.length === 0) throw refusal('stories', 'A letter needs at least one story.');
    await requireLive(tx, edition, stories);
    const audience = await tx.$executeRaw`
      INSERT INTO letter_mails (letter_id, subscriber_id)
      SELECT ${id}::uuid, id FROM subscribers
      WHERE confirmed_at IS NOT NULL AND edition = ${edition}
        AND CASE WHEN ${kind} = 'daily' THEN daily ELSE breaking END`;
    if (audience === 0) throw refusal('readers', 'Nobody has asked for this letter yet.');
    await tx.$executeRaw`
      UPDATE letters SET state = 'sending', started_at = clock_timestamp(), audience = ${audience}, version = version + 1
      WHERE id = ${id}::uuid`;
    emit({ type: 'letter.sent', data: { letterId: id, kind, subject, audience } });
    return { audience };
  },
});

function refusal(field: string, message: string): NightdeskError {
  return new NightdeskError('invalid', message, { fields: { [field]: message } });
}
