import { cache } from 'react';
import { newestEvent } from '#lib/audit/heard-events.ts';

/**
 * The last event before this page was made, and when that was ("1234-1763926440000"), once for the whole page: what happens
 * after it is heard over the desk's line. A page that keeps itself new asks for it before it reads anything.
 */
export const pageMoment = cache(async (): Promise<string> => {
  const { id, askedAt } = await newestEvent();
  return `${id}-${askedAt.getTime()}`;
});
