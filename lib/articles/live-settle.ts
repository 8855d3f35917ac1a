import type { Tx } from '#lib/platform/db.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { contentHash, isSameHash } from './content-hash.ts';
import { readDraftRow, writeDraftRow } from './draft-row.ts';
import { type Fitted, fitContent } from './live-fit.ts';
import { forgetDeleted } from './live-forget.ts';
import { notifyTyped } from './live-notify.ts';
import { openLiveInTurns, slicesInTurns } from './live-slices.ts';
import { appendLive, compactLive, liveProgress, markSettled, readLive } from './live-store.ts';
import { makeLiveSay, readWholeLive } from './live-text.ts';
import { languageProblem } from './siblings/steps.ts';
import type { ArticleContent } from './types.ts';

/** What a locked draft's row says of itself. */
type Row = { number: number; version: number; updatedAt: Date; contentHash: Uint8Array };

/** A row after it was settled; `unfit` are the fields in which the living text cannot be stored as it is, with the reason. */
export type Settled = Pick<Row, 'version' | 'updatedAt' | 'contentHash'> & { unfit: FieldErrors };

/**
 * Makes the row of a locked draft say what its living text says now, as the next version, by whoever typed last.
 * Writes nothing when it says so already.
 */
export async function settleLive(tx: Tx, row: Row): Promise<Settled> {
  const asItIs = { version: row.version, updatedAt: row.updatedAt, contentHash: row.contentHash, unfit: {} };
  const progress = await liveProgress(tx, row.number);
  if (!progress || progress.seq <= progress.settledSeq) return asItIs;
  const [stored, last] = [await readLive(tx, row.number), await readDraftRow(tx, row.number)];
  if (!stored || !last) return asItIs;
  const doc = await openLiveInTurns(stored.updates);
  await letOthersRun();
  const { said, suggestions } = readWholeLive(doc);
  await letOthersRun();
  const fitted = await fitContent(tx, said, last);
  const { content, unfit } = await withFreeLanguage(tx, row.number, fitted, last);
  await writeSuggestionCount(tx, row.number, suggestions);
  // As long as something does not fit, the next one to look is to hear of it too.
  if (Object.keys(unfit).length === 0) await markSettled(tx, row.number, stored.seq);
  if (stored.isLong) {
    await forgetDeleted(doc);
    await compactLive(tx, row.number, await slicesInTurns(doc), stored.seq);
  }
  await letOthersRun();
  const hash = contentHash(content);
  if (isSameHash(hash, row.contentHash)) return { ...asItIs, unfit };
  const { at, userId } = stored.typist ?? { at: row.updatedAt, userId: null };
  const version = row.version + 1;
  await letOthersRun();
  await writeDraftRow(tx, row.number, content, {
    contentHash: hash,
    version,
    updatedAt: at,
    updatedById: userId,
  });
  const isShown = content.headline !== last.headline || content.sectionId !== last.sectionId;
  if (isShown) await notifyTyped(tx, row.number);
  return { version, updatedAt: at, contentHash: hash, unfit };
}

/** Makes the living text of a settled, locked draft say `content` as well, if there is one, by the smallest change. */
export async function bringLive(
  tx: Tx,
  number: number,
  content: ArticleContent,
  userId: string | null,
): Promise<void> {
  const stored = await readLive(tx, number);
  if (!stored) return;
  const doc = await openLiveInTurns(stored.updates);
  await letOthersRun();
  const update = makeLiveSay(doc, content);
  if (!update) return;
  const seq = await appendLive(tx, { number, update }, userId);
  if (seq !== null) await markSettled(tx, number, seq);
  await writeSuggestionCount(tx, number, readWholeLive(doc).suggestions);
}

// The language of a sibling is that one's alone: the row stays in the last one, and the field says why.
async function withFreeLanguage(
  tx: Tx,
  number: number,
  fitted: Fitted,
  { language }: ArticleContent,
): Promise<Fitted> {
  if (fitted.content.language === language) return fitted;
  const problem = await languageProblem(tx, number, fitted.content.language);
  if (problem === null) return fitted;
  return { content: { ...fitted.content, language }, unfit: { ...fitted.unfit, language: problem } };
}

async function writeSuggestionCount(tx: Tx, number: number, openSuggestions: number): Promise<void> {
  await tx.draft.updateMany({
    where: { articleNumber: number, openSuggestions: { not: openSuggestions } },
    data: { openSuggestions },
  });
}
