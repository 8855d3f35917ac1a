import type { ListRef } from '#lib/audit/events.ts';
import type { Tx } from '#lib/platform/db.ts';

type Led = {
  kind: ListRef['kind'];
  /** Every id that the list's term stands for: their old addresses lead along. */
  ids: string[];
  /** The address that is left, and whose it was. */
  from: { id: string; slug: string };
  toSlug: string;
};

/** Leads an old address of a list to its new one, and all that led to it along: one step, however often it moved. */
export async function leadList(tx: Tx, { kind, ids, from, toSlug }: Led): Promise<void> {
  const old = { kind, slug: from.slug };
  await tx.listRedirect.deleteMany({ where: { kind, slug: toSlug } });
  await tx.listRedirect.upsert({
    where: { kind_slug: old },
    create: { ...old, termId: from.id, toSlug },
    update: { termId: from.id, toSlug },
    select: { slug: true },
  });
  await tx.listRedirect.updateMany({ where: { kind, termId: { in: ids } }, data: { toSlug } });
}

/** A list stands at its own address again, and the old addresses of what it stands for lead to it. */
export async function leadBack(
  tx: Tx,
  { kind, ids, slug }: { kind: ListRef['kind']; ids: string[]; slug: string },
): Promise<void> {
  await tx.listRedirect.deleteMany({ where: { kind, slug } });
  await tx.listRedirect.updateMany({ where: { kind, termId: { in: ids } }, data: { toSlug: slug } });
}
