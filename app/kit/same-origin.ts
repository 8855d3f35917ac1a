import { NightdeskError } from '#lib/platform/errors.ts';
import { isSameOrigin } from '#lib/platform/same-origin.ts';

/** Throws `forbidden` for a change that was asked for by another site's page, or by nobody knows whom. */
export function requireSameOrigin(headers: Headers): void {
  if (isSameOrigin(headers)) return;
  throw new NightdeskError('forbidden', 'This request did not come from a page of this newsroom.');
}
