import type * as Y from 'yjs';
import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { plainText } from '#lib/document/extract.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { type DocumentNode, schemaVersion } from '#lib/document/types.ts';
import { upgradeDocument } from '#lib/document/upgrade.ts';
import { can } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { articleNumber } from './input.ts';
import { misfitOf } from './live-misfit.ts';
import { openLiveInTurns, slicesInTurns } from './live-slices.ts';
import { appendLive, insertLive, markUpgraded, readLive, type StoredLive } from './live-store.ts';
import { contentOfLive, makeLiveSay, newLiveDoc, nodesOfLive } from './live-text.ts';
import { lockDraft, readContent } from './steps.ts';

/**
 * How somebody may open a living text. `misfit` says why nobody can edit it (today's editor would take something out as
 * it opens it); then `raw` is all that stands there, as plain text.
 */
export type OpenedLive = {
  mode: 'edit' | 'read';
  misfit: string | null;
  raw: string | null;
  /** The fields of which the draft's row cannot say what the living text says, with the reason. */
  unfit: FieldErrors;
};

/** Opens an article's living text for somebody who may read it; begins it when this is the first time. */
export const openLiveText = command({
  name: 'open-live-text',
  input: z.strictObject({ number: articleNumber }),
  run: async ({ tx, actor, input: { number } }): Promise<OpenedLive> => {
    const draft = await lockDraft(tx, actor, number, 'article:read');
    const { unfit } = draft;
    const mode = can(actor, 'article:edit', draft) ? 'edit' : 'read';
    const stored = await readLive(tx, number);
    if (!stored) {
      const content = await readContent(tx, number);
      const problem = problemOf(content.body);
      if (problem) return { mode: 'read', misfit: problem, raw: plainText(content.body), unfit: {} };
      await letOthersRun();
      const doc = newLiveDoc(content);
      await letOthersRun();
      await insertLive(tx, number, await slicesInTurns(doc));
      return { mode, misfit: null, raw: null, unfit };
    }
    const doc = await openLiveInTurns(stored.updates);
    await letOthersRun();
    const content = nodesOfLive(doc);
    const misfit = misfitOf(content);
    if (misfit) return { mode: 'read', misfit, raw: lettersIn(content), unfit: {} };
    if (stored.schemaVersion < schemaVersion) await upgradeLive(tx, number, doc, stored);
    return { mode, misfit: null, raw: null, unfit };
  },
});

async function upgradeLive(tx: Tx, number: number, doc: Y.Doc, stored: StoredLive): Promise<void> {
  const content = contentOfLive(doc);
  const body = upgradeDocument(content.body, stored.schemaVersion);
  const update = makeLiveSay(doc, { ...content, body });
  if (update) await appendLive(tx, { number, update }, null);
  await markUpgraded(tx, number);
}

// What was stored before today's rules, or by other hands: turned into a living text it might lose something.
function problemOf(body: DocumentNode): string | null {
  try {
    parseDocument(body);
    return null;
  } catch (error) {
    if (error instanceof NightdeskError) return error.fields?.body ?? error.message;
    throw error;
  }
}

function lettersIn(nodes: DocumentNode[]): string {
  return nodes.map((node) => node.text ?? `${lettersIn(node.content ?? [])}\n`).join('');
}
