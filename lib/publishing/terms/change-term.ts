import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { writeTermLists } from '#lib/publishing/public-lists.ts';
import { publicTerm } from '#lib/publishing/public-terms.ts';
import { languages } from '#lib/taxonomy/languages.ts';
import { familyOf, type LockedTerm, type MergedKind } from '#lib/taxonomy/merged-terms.ts';
import { leadList } from './lead-lists.ts';
import { rewriteTerms } from './rewrite-terms.ts';

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

/**
 * Stores by `write` what is said of a tag or author from now on, and lets all that shows it follow: its own page, and the
 * stories too where they say something else than before. Answers as `write` does.
 */
export async function changeTerm<Written>(
  tx: Tx,
  kind: MergedKind,
  { term, slug, write }: { term: LockedTerm; slug: string; write: () => Promise<Written> },
): Promise<Written> {
  const before = await saidInStories(tx, kind, term.id);
  const written = await write();
  const isSame = before === (await saidInStories(tx, kind, term.id));
  if (isSame) await writeTermLists(tx, kind, [slug]);
  else await rewriteTerms(tx, kind, [term.slug], [slug]);
  return written;
}

async function saidInStories(tx: Tx, kind: MergedKind, id: string): Promise<string | undefined> {
  const said = languages.map((language) => publicTerm(kind, Prisma.sql`${language}::text`));
  const rows = await tx.$queryRaw<{ said: string }[]>`
    SELECT jsonb_build_array(${Prisma.join(said)})::text AS said
    FROM ${kind === 'tag' ? Prisma.sql`tags` : Prisma.sql`authors`} r WHERE r.id = ${id}::uuid`;
  return rows[0]?.said;
}

/** Throws `invalid`, at the field, unless the library has this photograph; null is none. */
export async function requirePicture(tx: Tx, pictureId: string | null): Promise<void> {
  if (!pictureId || (await tx.asset.findUnique({ where: { id: pictureId }, select: { id: true } }))) return;
  const message = 'This photograph is not in the library.';
  throw new NightdeskError('invalid', message, { fields: { pictureId: message } });
}
