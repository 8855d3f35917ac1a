import { cache } from 'react';
import { newestEvent } from '#lib/audit/heard-events.ts';

/**
 * The last event before this page was made, once for the whole page: what happens after it is heard over the desk's line. A
 * page that keeps itself new asks for it before it reads anything.
 */
export const pageMoment = cache(async (): Promise<string> => String(await newestEvent()));
