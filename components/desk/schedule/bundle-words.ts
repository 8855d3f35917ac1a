import type { BundleRef } from '#lib/publishing/schedule-types.ts';

/** "“Election night”, 3 stories", or how many stories are published together. */
export function bundleTitle({ name, others }: BundleRef): string {
  return name ? `“${name}”, ${others + 1} stories` : `${others + 1} stories together`;
}

/** What is said before a bundle gets another time. */
export function moveWords({ others }: BundleRef, isFailed: boolean): string {
  const all = others === 1 ? 'Both stories' : `All ${others + 1} stories`;
  return isFailed
    ? `${all} are published then, as their drafts are now; or none of them.`
    : `${all} get this time. Their texts stay those that were scheduled.`;
}
