'use server';

import { headers } from 'next/headers';
import { runAction, signedOut } from '#app/kit/action.ts';
import { currentActor } from '#app/kit/actor.ts';
import { requireSameOrigin } from '#app/kit/same-origin.ts';
import { continueLetter } from '#lib/newsletter/continue-letter.ts';
import { discardLetter } from '#lib/newsletter/discard-letter.ts';
import { pauseLetter } from '#lib/newsletter/pause-letter.ts';
import { proposeLetter } from '#lib/newsletter/propose-letter.ts';
import { saveLetter } from '#lib/newsletter/save-letter.ts';
import { sendLetter } from '#lib/newsletter/send-letter.ts';
import { sendTestLetter } from '#lib/newsletter/send-test-letter.ts';
import { startLetter } from '#lib/newsletter/start-letter.ts';
import type { LetterKind } from '#lib/newsletter/types.ts';
import type { Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { findMainNewsroom, findNewsroom } from '#lib/reader/find-newsroom.ts';

/** Begins a letter with what stands on the front of an edition. */
export async function compose(input: { kind: LetterKind; edition: string }) {
  const newsroom = (await findNewsroom(String(input.edition))) ?? (await findMainNewsroom());
  const kind = input.kind === 'breaking' ? 'breaking' : 'daily';
  const words = await proposeLetter(kind, newsroom);
  return runAction(startLetter, { kind, edition: newsroom.edition, ...words });
}

/** Stores what a letter is to say. */
export async function save(input: unknown) {
  return runAction(saveLetter, input);
}

/** Throws a letter away. */
export async function discard(input: unknown) {
  return runAction(discardLetter, input);
}

/** Sends a letter on its way. */
export async function send(input: unknown) {
  return runAction(sendLetter, input);
}

/** Stops a letter on its way. */
export async function pause(input: unknown) {
  return runAction(pauseLetter, input);
}

/** Lets a paused letter go on. */
export async function goOn(input: unknown) {
  return runAction(continueLetter, input);
}

/** Sends a letter to who looks at it. */
export async function sendTest(input: unknown): Promise<Result<{ email: string }>> {
  try {
    requireSameOrigin(await headers());
    const actor = await currentActor();
    if (!actor) throw signedOut();
    return await sendTestLetter(actor, input);
  } catch (error) {
    return { ok: false, error: toFailure(error, 'action send-test-letter') };
  }
}
