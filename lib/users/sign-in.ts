import { createHash } from 'node:crypto';
import { systemActor } from '#lib/permissions/actor.ts';
import { type FieldErrors, NightdeskError, type Result } from '#lib/platform/errors.ts';
import { toFailure } from '#lib/platform/failure.ts';
import { defineLimit } from '#lib/platform/rate-limit.ts';
import { authenticate } from './authenticate.ts';
import { openSession } from './open-session.ts';
import { recordRefusedSignIn } from './record-refused-sign-in.ts';
import { canonicalEmail } from './rules.ts';

/** What a sign-in form sends, and where it came from. */
export type SignInAttempt = { email: string; password: string; address: string; userAgent: string };

const tenMinutes = 600;
const triesPerAccount = defineLimit('sign-in-account', 5, tenMinutes);
const triesPerAddress = defineLimit('sign-in-address', 20, tenMinutes);

/**
 * Signs a person in: five tries per account and twenty per network address in ten minutes, one answer for every kind of
 * refusal, a new session each time. Gives the session's secret, to be kept in the cookie.
 */
export async function signIn(attempt: SignInAttempt): Promise<Result<{ secret: string; userId: string }>> {
  try {
    requireBoth(attempt);
    const account = accountKey(attempt.email);
    // The address first: one that has used up its tries can then not use up an account's.
    await triesPerAddress.count(attempt.address);
    await triesPerAccount.count(account);
    const { actor, account: tried } = await authenticate(attempt.email, attempt.password);
    // Not waited for: the answer must not tell by its time whether there is such an account.
    if (!actor && tried) void recordRefusedSignIn(systemActor, tried);
    if (!actor)
      throw new NightdeskError('unauthenticated', 'That e-mail and password do not match an account.');
    const opened = await openSession(actor, { userAgent: attempt.userAgent });
    if (!opened.ok) return opened;
    await Promise.all([triesPerAccount.forget(account), triesPerAddress.giveBack(attempt.address)]);
    return { ok: true, value: { secret: opened.value.secret, userId: actor.id } };
  } catch (error) {
    return { ok: false, error: toFailure(error, 'sign-in') };
  }
}

function requireBoth({ email, password }: SignInAttempt): void {
  const fields: FieldErrors = {};
  if (email.trim() === '') fields.email = 'Write your e-mail address.';
  if (password === '') fields.password = 'Write your password.';
  if (Object.keys(fields).length === 0) return;
  throw new NightdeskError('invalid', 'Both are needed to sign in.', { fields });
}

// Hashed: the table of limits must not become a list of who tried to sign in.
function accountKey(email: string): string {
  const name = canonicalEmail(email) ?? email.normalize('NFKC').trim().toLowerCase();
  return createHash('sha256').update(name).digest('base64url');
}
