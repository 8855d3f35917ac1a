import type { ArticleContent, DraftView } from '#lib/articles/types.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { publishBundle } from '#lib/publishing/publish-bundle.ts';
import { publishDue } from '#lib/publishing/publish-due.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { scheduleTogether } from '#lib/publishing/schedule-together.ts';
import type { ScheduleKind } from '#lib/publishing/schedule-types.ts';
import { setEmbargo } from '#lib/publishing/set-embargo.ts';
import { withdrawDue } from '#lib/publishing/withdraw-due.ts';
import { anArticle, succeeded } from './stories.ts';

/** An instant that is so many seconds from now (or ago), as commands take it, on the clocks of Brussels. */
export function inSeconds(seconds: number): { at: string; zone: string } {
  return { at: new Date(Date.now() + seconds * 1000).toISOString(), zone: 'Europe/Brussels' };
}

/** A draft that will be published by itself, tomorrow unless `when` says otherwise. */
export async function aScheduledArticle(
  when: { at: string; zone: string } = inSeconds(86_400),
  words: Partial<ArticleContent> = {},
): Promise<DraftView> {
  const draft = await anArticle(words);
  succeeded(await scheduleArticle(systemActor, { number: draft.number, ...when }));
  return draft;
}

/** A draft that nothing may make public before tomorrow. */
export async function anEmbargoedArticle(words: Partial<ArticleContent> = {}): Promise<DraftView> {
  const draft = await anArticle(words);
  succeeded(await setEmbargo(systemActor, { number: draft.number, ...inSeconds(86_400) }));
  return draft;
}

/** So many drafts that will be published together by themselves, tomorrow unless `when` says otherwise. */
export async function aBundle(
  count: number,
  { when = inSeconds(86_400), name = 'Election night' } = {},
): Promise<{ id: string; numbers: number[] }> {
  const numbers: number[] = [];
  for (let index = 0; index < count; index += 1) numbers.push((await anArticle()).number);
  const { id } = succeeded(await scheduleTogether(systemActor, { numbers, name, ...when }));
  return { id, numbers };
}

/** The bundle in which a story waits; one with another story is made when it is in none. */
export async function theBundleOf(number: number): Promise<string> {
  const row = await scheduleOf(number);
  if (row?.bundleId) return row.bundleId;
  const numbers = [number, (await anArticle()).number];
  const { id } = succeeded(await scheduleTogether(systemActor, { numbers, ...inSeconds(86_400) }));
  return id;
}

/** Publishes a bundle if it is due, as the process for it would. */
export async function doBundle(id: string): Promise<string> {
  const { version } = await db().bundle.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return succeeded(await publishBundle(systemActor, { id, version }));
}

/** Lets the time come of what is scheduled: it is due since so many seconds, as if the machine had been down. */
export async function makeDue(number: number, secondsAgo = 60): Promise<Date> {
  const at = new Date(Math.floor(Date.now() / 1000 - secondsAgo) * 1000);
  await db().schedule.updateMany({ where: { articleNumber: number }, data: { at } });
  return at;
}

/** As `makeDue`, for all stories of a bundle at once. */
export async function makeBundleDue(id: string, secondsAgo = 60): Promise<Date> {
  const at = new Date(Math.floor(Date.now() / 1000 - secondsAgo) * 1000);
  await db().schedule.updateMany({ where: { bundleId: id }, data: { at } });
  return at;
}

/** What is scheduled for a story, by kind. */
export async function scheduleOf(number: number, kind: ScheduleKind = 'publish') {
  return await db().schedule.findUnique({
    where: { articleNumber_kind: { articleNumber: number, kind } },
  });
}

/** What is coming up for each of these stories that is to be published, in the order of their numbers. */
export async function schedulesOf(numbers: number[]) {
  return await db().schedule.findMany({
    where: { articleNumber: { in: numbers }, kind: 'publish' },
    orderBy: { articleNumber: 'asc' },
  });
}

/** Does what is due of one story now, as the process for it would. */
export async function doDue(number: number, kind: ScheduleKind = 'publish'): Promise<string> {
  const row = await scheduleOf(number, kind);
  const act = kind === 'publish' ? publishDue : withdrawDue;
  return succeeded(await act(systemActor, { number, version: row?.version ?? 1 }));
}
