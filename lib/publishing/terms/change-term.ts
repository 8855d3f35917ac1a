import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { familyOf, type LockedTerm, type MergedKind } from '#lib/taxonomy/merged-terms.ts';
import { leadList } from './lead-lists.ts';

/** Leads the address of a tag or author to another slug; `invalid`, at the field, when that one is taken. */
export async function moveTerm(tx: Tx, kind: MergedKind, term: LockedTerm, slug: string): Promise<void> {
  const ask = { where: { slug }, select: { name: true } };
  const holder = await (kind === 'tag' ? tx.tag.findUnique(ask) : tx.author.findUnique(ask));
  if (holder) {
    const message = `/${kind}/${slug} is the address of the ${kind} “${holder.name}”. Choose another, or merge the two.`;
    throw new NightdeskError('invalid', message, { fields: { slug: message } });
  }
  await leadList(tx, { kind, ids: await familyOf(tx, kind, term.id), from: term, toSlug: slug });
}

/** Throws `invalid`, at the field, unless the library has this photograph; null is none. */
export async function requirePicture(tx: Tx, pictureId: string | null): Promise<void> {
  if (!pictureId || (await tx.asset.findUnique({ where: { id: pictureId }, select: { id: true } }))) return;
  const message = 'This photograph is not in the library.';
  throw new NightdeskError('invalid', message, { fields: { pictureId: message } });
}

/** The names that were given in some language, without the empty ones. */
export function ownNames(names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ''));
}
