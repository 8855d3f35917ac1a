import { systemActor } from '#lib/permissions/actor.ts';
import type { Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { defineLimit } from '#lib/platform/rate-limit.ts';
import { canonicalEmail } from '#lib/users/rules.ts';
import { subscribe } from './subscribe.ts';

const hour = 3600;
const perEmail = defineLimit('newsletter-email', 4, hour);
const perAddress = defineLimit('newsletter-address', 20, hour);

type Asked = { email: string; edition: string; daily: boolean; breaking: boolean };

/** Asks for letters from a network address; limited per e-mail address and per network address, whoever is known. Never throws. */
export async function askForLetters(asked: Asked, address: string): Promise<Result<{ email: string }>> {
  try {
    await perAddress.count(address);
    const email = canonicalEmail(asked.email);
    if (email !== null) await perEmail.count(email);
    return await subscribe(systemActor, asked);
  } catch (error) {
    return { ok: false, error: toFailure(error, 'newsletter') };
  }
}
