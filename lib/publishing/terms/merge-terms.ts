import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import {
  freeTerm,
  type LockedTerm,
  lockTerms,
  type MergedKind,
  pointTerm,
} from '#lib/taxonomy/merged-terms.ts';
import { leadBack, leadList } from './lead-lists.ts';
import { rewriteTerms } from './rewrite-terms.ts';

/** Which two, and what became of the stories; `live` is null where nothing had to be done. */
type Merged = { one: LockedTerm; other: LockedTerm; live: number | null };

/**
 * Lets one tag or author stand for another, in every story, list and page. What a text was given is not rewritten, so that
 * it can be taken back. The caller holds the public (lockPublic), since `now`.
 */
export async function mergeTerms(
  tx: Tx,
  kind: MergedKind,
  { fromId, intoId, now }: { fromId: string; intoId: string; now: Date },
): Promise<Merged> {
  if (fromId === intoId)
    throw new NightdeskError('invalid', `Choose another ${kind} to merge this one into.`);
  const [from, into] = await lockTerms(tx, kind, [fromId, intoId]);
  if (!from || !into) throw new NightdeskError('not_found', `There is no such ${kind}.`);
  if (from.rootId === into.id) return { one: from, other: into, live: null };
  if (from.rootId !== null || into.rootId !== null)
    throw new NightdeskError(
      'conflict',
      `One of these ${kind}s was merged into another meanwhile. Look again.`,
    );
  const ids = await pointTerm(tx, kind, { fromId, intoId, now });
  await leadList(tx, { kind, ids, from, toSlug: into.slug });
  return { one: from, other: into, live: await rewriteTerms(tx, kind, [from.slug], [into.slug]) };
}

/** Takes a merge back: the tag or author stands for itself again, in every text that was given it. */
export async function unmergeTerm(tx: Tx, kind: MergedKind, id: string): Promise<Merged> {
  const [term] = await lockTerms(tx, kind, [id]);
  if (!term) throw new NightdeskError('not_found', `There is no such ${kind}.`);
  if (term.rootId === null) return { one: term, other: term, live: null };
  const [heir] = await lockTerms(tx, kind, [term.rootId]);
  if (!heir) throw new NightdeskError('not_found', `There is no such ${kind}.`);
  const ids = await freeTerm(tx, kind, id);
  await leadBack(tx, { kind, ids, slug: term.slug });
  const live = await rewriteTerms(tx, kind, [heir.slug], [term.slug, heir.slug]);
  return { one: term, other: heir, live };
}
