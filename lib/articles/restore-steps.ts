import type { Actor } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import { contentHash, isSameHash } from './content-hash.ts';
import { withoutLostReferences } from './references.ts';
import { assertVersion, keepRevision, type LockedDraft, readContent, writeContent } from './steps.ts';
import type { ArticleContent } from './types.ts';

type By = { actor: Actor; now: Date; baseVersion: number | undefined };

/**
 * Makes a locked draft say an older text, with what it said before and what it says now kept as revisions; returns the
 * new version, or null when it says so already and nothing was written.
 */
export async function restoreContent(
  tx: Tx,
  draft: LockedDraft,
  older: ArticleContent,
  { actor, now, baseVersion }: By,
): Promise<number | null> {
  const wanted = await withoutLostReferences(tx, older);
  if (isSameHash(draft.contentHash, contentHash(wanted))) return null;
  if (baseVersion !== undefined) await assertVersion(tx, draft, baseVersion);
  const before = await readContent(tx, draft.number);
  await keepRevision(tx, draft.number, before, { reason: 'before_restore', actor, now });
  const version = await writeContent(tx, draft, wanted, { actor, now });
  await keepRevision(tx, draft.number, wanted, { reason: 'restored', actor, now });
  return version;
}
