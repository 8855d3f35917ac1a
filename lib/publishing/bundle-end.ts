import type { Tx } from '#lib/platform/db.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { newsroomTimeZone } from './identity.ts';

/** What became of a bundle that waits no more, as a sentence: when it was published and with what, or that it was not. */
export async function wordsOfTheEnd(tx: Tx, id: string): Promise<string> {
  // What was taken from readers since then is named by its number alone.
  const told = await tx.$queryRaw<{ at: Date; story: string }[]>`
    SELECT e.at, COALESCE('“' || p.headline || '”', 'article ' || e.article_number) AS story
    FROM events e LEFT JOIN publications p ON p.article_number = e.article_number
    WHERE e.data->'bundle'->>'id' = ${id} AND e.type IN ('article.published', 'article.updated')
    ORDER BY e.id`;
  const [first] = told;
  if (!first) return neverPublished;
  const moment = momentWords(first.at, await newsroomTimeZone(tx));
  const [stories, were] = [named(told.map(({ story }) => story)), told.length === 1 ? 'was' : 'were'];
  return `It is too late: ${stories} ${were} published with this bundle on ${moment}.`;
}

const neverPublished =
  'This bundle does not wait any more, and nothing was published with it: it was cancelled, its stories were taken out, or readers had them already. One that was left alone waits by itself.';

function named(stories: string[]): string {
  const most = stories.length > 4 ? 3 : 4;
  const rest = stories.length - most;
  const words = [...stories.slice(0, most), ...(rest > 0 ? [`${rest} others`] : [])];
  return new Intl.ListFormat('en-GB').format(words);
}
