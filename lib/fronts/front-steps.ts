import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { PublicImage } from '#lib/publishing/types.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';
import type { FrontRef } from './front-input.ts';
import { readLayout } from './layout.ts';
import { pinImages } from './pin-images.ts';
import { type FrontLayout, type Pin, pinsOf } from './types.ts';

/** A front whose row this transaction holds. */
export type LockedFront = FrontRef & { layout: FrontLayout; version: number; published: number };

/** Holds a page's row until commit, and makes it if nobody has arranged it; `not_found` where there is no such page. */
export async function lockFront(tx: Tx, { edition, page }: FrontRef): Promise<LockedFront> {
  await requirePage(tx, { edition, page });
  await tx.front.createMany({ data: [{ edition, page }], skipDuplicates: true });
  const rows = await tx.$queryRaw<{ layout: unknown; version: number; published: number }[]>`
    SELECT layout, version, published FROM fronts WHERE edition = ${edition} AND page = ${page} FOR UPDATE`;
  const row = rows[0];
  if (!row) throw new Error('a front that was just made is not there');
  return { edition, page, ...row, layout: readLayout(row.layout) };
}

/** Throws `not_found` unless the edition has such a page: its home, or that of a section. */
export async function requirePage(tx: Tx, { edition, page }: FrontRef): Promise<void> {
  await requireEdition(tx, edition);
  if (!(await hasPage(tx, page))) throw new NightdeskError('not_found', 'There is no such page to arrange.');
}

/** Whether there is such a page: the home page, or that of a section. */
export async function hasPage(tx: Tx, page: string): Promise<boolean> {
  if (page === '') return true;
  return (await tx.section.count({ where: { slug: page, replacedById: null } })) > 0;
}

/** Throws `not_found` unless there is such an edition. */
export async function requireEdition(tx: Tx, edition: string): Promise<void> {
  if (edition === mainEdition) return;
  const row = await tx.edition.findUnique({ where: { language: edition }, select: { language: true } });
  if (!row) throw new NightdeskError('not_found', 'There is no such edition.');
}

/** Throws `conflict`, with the version that stands as a fact, when somebody changed the page since `baseVersion`. */
export function requireFrontVersion({ version }: { version: number }, baseVersion: number): void {
  if (version === baseVersion) return;
  throw new NightdeskError(
    'conflict',
    'Somebody else changed this page meanwhile. What you have done is still here.',
    { facts: { version } },
  );
}

/**
 * Gives readers a layout, and keeps it as the page's next version, whose ordinal it answers with. The public's copy names no story
 * that is not live in the edition now. The caller holds the public and the front.
 */
export async function publishLayout(
  tx: Tx,
  front: LockedFront,
  { layout, now, byId }: { layout: FrontLayout; now: Date; byId: string | null },
): Promise<number> {
  const { edition, page } = front;
  const where = { edition, page };
  const ordinal = front.published + 1;
  await tx.front.updateMany({ where, data: { published: ordinal } });
  await tx.frontVersion.createMany({
    data: [{ ...where, ordinal, layout, publishedById: byId, publishedAt: now }],
  });
  await tx.publicFront.deleteMany({ where });
  if (layout.length === 0) return ordinal;
  const rows = layout.map(({ slots, ...row }) => ({ ...row, places: slots.length }));
  await tx.publicFront.createMany({ data: [{ ...where, rows, publishedAt: now }] });
  const live = await liveAmong(
    tx,
    edition,
    pinsOf(layout).map(({ number }) => number),
  );
  const images = await pinImages(tx, layout);
  const pins = layout.flatMap(({ id: row, slots }) =>
    slots.flatMap((pin, slot) =>
      pin && live.has(pin.number) ? [{ ...where, row, slot, ...said(pin, images) }] : [],
    ),
  );
  await tx.publicFrontPin.createMany({ data: pins });
  return ordinal;
}

function said({ number, headline, standfirst, isPlain, until }: Pin, images: Map<number, PublicImage>) {
  return {
    articleNumber: number,
    headline,
    standfirst,
    isPlain,
    until: until && new Date(until),
    image: images.get(number) ?? Prisma.DbNull,
  };
}

async function liveAmong(tx: Tx, edition: string, numbers: number[]): Promise<Set<number>> {
  const rows = await tx.publication.findMany({
    where: { edition, articleNumber: { in: numbers } },
    select: { articleNumber: true },
  });
  return new Set(rows.map(({ articleNumber }) => articleNumber));
}
