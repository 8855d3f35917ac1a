import { changesBetween } from '#lib/articles/diff-content.ts';
import { readContent } from '#lib/articles/steps.ts';
import type { RevisionChanges } from '#lib/articles/types.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import { substantiveChanges } from './substantive-changes.ts';
import { substantiveWords } from './substantive-words.ts';
import { findLiveText } from './update-guard.ts';

/** What an update would bring: the revision that readers have, what changed since, and what of it they should be told. */
export type UpdateView = { ordinal: number; changes: RevisionChanges; substantive: string[] };

/** What the stored draft would change for readers; null when it is not live or the actor may not read it. */
export async function findUpdate(actor: Actor, number: number): Promise<UpdateView | null> {
  if (!isRowNumber(number)) return null;
  const visible = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: { articleNumber: true },
  });
  const live = visible && (await findLiveText(db(), number));
  if (!live) return null;
  const content = await readContent(db(), number);
  const changes = changesBetween(live.content, content);
  await letOthersRun();
  const substantive = await substantiveChanges(live.content, content);
  return { ordinal: live.ordinal, changes, substantive: substantive.map(substantiveWords) };
}
