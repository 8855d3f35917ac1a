import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '#lib/platform/ids.ts';
import { longestPassword } from './rules.ts';

// OWASP's second profile for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobodysHash: Promise<string> | undefined;

/** An argon2id hash to store. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether `password` is the one behind `stored`. Takes as long when there is none, so that accounts cannot be counted. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(newSecret());
  const nobody = await nobodysHash;
  const isRight = await verify(stored ?? nobody, password.slice(0, longestPassword));
  return isRight && stored !== null && password.length <= longestPassword;
}
