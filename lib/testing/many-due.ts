import { createArticle } from '#lib/articles/create-article.ts';
import { saveDraft } from '#lib/articles/save-draft.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { scheduleTogether } from '#lib/publishing/schedule-together.ts';
import { inSeconds } from './scheduled-stories.ts';
import { aCompleteText, succeeded } from './stories.ts';

/** A story that was due; those of one `bundle` are published together. */
export type DueStory = { number: number; at: Date; bundle: number | undefined };

/**
 * So many stories whose time came a second apart from one another, the last a minute ago (or `daysAgo`), as if all machines
 * had been down; in the order of their times, which is not that of their numbers. The first of them in bundles of three.
 */
export async function manyDue(
  count: number,
  { bundles = 0, daysAgo = 0 }: { bundles?: number; daysAgo?: number } = {},
): Promise<DueStory[]> {
  const text = await aCompleteText();
  const due: DueStory[] = [];
  const last = Math.floor(Date.now() / 1000) * 1000 - 60_000 - daysAgo * 86_400_000;
  for (let index = 0; index < count; index += 1) {
    const { number } = succeeded(await createArticle(systemActor, {}));
    const content = { ...text, headline: `Due story ${number}`, slug: `due-story-${number}` };
    succeeded(await saveDraft(systemActor, { number, baseVersion: 1, content }));
    const bundle = index < bundles * 3 ? index - (index % 3) : undefined;
    const at = new Date(last - (((bundle ?? index) * 7919) % count) * 1000);
    due.push({ number, at, bundle });
    if (bundle === undefined) succeeded(await scheduleArticle(systemActor, { number, ...inSeconds(86_400) }));
  }
  for (const members of bundlesOf(due)) {
    const numbers = members.map(({ number }) => number);
    succeeded(await scheduleTogether(systemActor, { numbers, ...inSeconds(86_400) }));
  }
  // All at once: whoever looks meanwhile is to find all of it, or nothing.
  await db().$executeRaw`
    UPDATE schedules s SET at = due.at FROM unnest(
      ${due.map(({ number }) => number)}::int[], ${due.map(({ at }) => at)}::timestamptz[]) AS due(number, at)
    WHERE s.article_number = due.number`;
  return due.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** What does not agree about stories that were due and are to be public by now; nothing when all is as promised. */
export async function disagreements(due: Pick<DueStory, 'number' | 'at'>[]): Promise<string[]> {
  const numbers = due.map(({ number }) => number);
  const rows = await db().$queryRaw<
    {
      number: number;
      first: Date | null;
      events: number;
      waiting: number;
      last: bigint | null;
      same: boolean | null;
    }[]
  >`
    SELECT a.number, p.first_published_at AS first, p.revision_id::text = e.revision AS same, e.last,
           coalesce(e.count, 0) AS events,
           (SELECT count(*)::int FROM schedules s WHERE s.article_number = a.number) AS waiting
    FROM articles a LEFT JOIN publications p ON p.article_number = a.number
    LEFT JOIN (SELECT article_number, count(*)::int AS count, max(id) AS last, max(data->>'revisionId') AS revision
               FROM events WHERE type IN ('article.published', 'article.updated') GROUP BY 1) e ON e.article_number = a.number
    WHERE a.number = ANY(${numbers}::int[])`;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let before = 0n;
  return due.flatMap(({ number, at }) => {
    const row = byNumber.get(number);
    const said: string[] = [];
    if (row?.first?.getTime() !== at.getTime())
      said.push(`${number} is public since ${row?.first}, not ${at}`);
    if (row?.events !== 1) said.push(`${number} was published ${row?.events} times`);
    if (row?.waiting !== 0) said.push(`${number} is still scheduled`);
    if (row?.same !== true) said.push(`${number}: its event tells of another revision`);
    if ((row?.last ?? 0n) < before) said.push(`${number} was published out of its turn`);
    before = row?.last ?? before;
    return said;
  });
}

/** How many stories are public of each bundle of which others are not: none, when all is as promised. */
export async function halves(due: DueStory[]): Promise<number[]> {
  const numbers = due.map(({ number }) => number);
  const rows = await db().publication.findMany({
    where: { articleNumber: { in: numbers } },
    select: { articleNumber: true },
  });
  const live = new Set(rows.map(({ articleNumber }) => articleNumber));
  return bundlesOf(due)
    .map((members) => members.filter(({ number }) => live.has(number)).length)
    .filter((published) => published > 0 && published < 3);
}

function bundlesOf(due: DueStory[]): DueStory[][] {
  const bundled = Map.groupBy(due, ({ bundle }) => bundle);
  bundled.delete(undefined);
  return [...bundled.values()];
}

/** How many of these are public. */
export async function publicCount(due: { number: number }[]): Promise<number> {
  return await db().publication.count({ where: { articleNumber: { in: due.map(({ number }) => number) } } });
}
