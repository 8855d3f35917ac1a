import { env } from '#lib/platform/env.ts';

/** Where the public finds the site: the base of every absolute address. */
export function site(): string {
  return env().PUBLIC_URL;
}
