import type { Actor } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { NightdeskError, type Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { isMailOn, isPlainAddress, sendMail } from '#lib/platform/mail.ts';
import { defineLimit } from '#lib/platform/rate-limit.ts';
import { letterInput } from './input.ts';
import { letterForDesk } from './letter-mail.ts';
import { previewLetter } from './preview-letter.ts';
import { findLetter } from './queries.ts';

const perPerson = defineLimit('newsletter-test', 20, 3600);

/** Sends the letter as it is stored to whoever asks, and to nobody else. No command: nothing is written. Never throws. */
export async function sendTestLetter(actor: Actor, raw: unknown): Promise<Result<{ email: string }>> {
  try {
    authorize(actor, 'newsletter:send');
    const input = letterInput.safeParse(raw);
    const letter = input.success ? await findLetter(actor, input.data.id) : null;
    if (!letter) throw new NightdeskError('not_found', 'There is no such letter.');
    if (!isMailOn()) throw new NightdeskError('unavailable', 'This newsroom has no mail server.');
    if (actor.kind !== 'user') throw new NightdeskError('invalid', 'Only a person has an address.');
    await perPerson.count(actor.id);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
    if (!isPlainAddress(email)) throw new NightdeskError('invalid', 'No mail can be sent to your address.');
    const composed = await previewLetter(letter);
    const outcome = await sendMail({ to: email, ...letterForDesk(composed, env().PUBLIC_URL) });
    if (outcome !== 'sent')
      throw new NightdeskError('unavailable', 'The mail server did not take it. Try again later.');
    return { ok: true, value: { email } };
  } catch (error) {
    return { ok: false, error: toFailure(error, 'send-test-letter') };
  }
}
