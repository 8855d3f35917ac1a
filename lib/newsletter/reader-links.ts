import { env } from '#lib/platform/env.ts';

/** Where the reader behind a key chooses their letters: an absolute address. */
export function choosingAddress(key: string): string {
  return new URL(`/newsletter/${key}`, env().PUBLIC_URL).href;
}

/** Where a mail program leaves for its reader with one click (RFC 8058): an absolute address. */
export function leavingAddress(key: string): string {
  return new URL(`/api/newsletter/leave?key=${key}`, env().PUBLIC_URL).href;
}
