import { env } from '#lib/platform/env.ts';
import { numberOfStory } from '#lib/publishing/permalink.ts';

/** Whether an address is one of this newsroom's site: a path, or at its public address. */
export function isOwnAddress(address: string): boolean {
  if (address.startsWith('/')) return true;
  return URL.canParse(address) && new URL(address).host === new URL(env().PUBLIC_URL).host;
}

/** The number of the story of our own that an address leads to; null when it leads to none. */
export function ownStory(address: string): number | null {
  if (!isOwnAddress(address)) return null;
  const parts = new URL(address, env().PUBLIC_URL).pathname.split('/');
  const isStory = parts.length === 5 && parts.slice(1, 4).every((part) => /^\d+$/.test(part));
  return isStory ? numberOfStory(parts[4] ?? '') : null;
}
