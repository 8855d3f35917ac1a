import type { Actor } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import type { PublicImage } from '#lib/publishing/types.ts';
import type { FrontRef } from './front-input.ts';
import { hasPage } from './front-steps.ts';
import { readLayout } from './layout.ts';
import { pinImages } from './pin-images.ts';
import type { FrontLayout, FrontRowView, FrontVersionRow, FrontView } from './types.ts';

const versionsPerPage = 20;

/** A page's draft, what readers have of it and what is planned; null where there is no such page. */
export async function findFront(actor: Actor, { edition, page }: FrontRef): Promise<FrontView | null> {
  authorize(actor, 'front:edit');
  if (!(await hasPage(db(), page))) return null;
  const [front, live] = await Promise.all([
    db().front.findUnique({
      where: { edition_page: { edition, page } },
      select: {
        layout: true,
        version: true,
        schedule: { select: { at: true, zone: true, version: true, setBy: { select: { name: true } } } },
      },
    }),
    db().frontVersion.findFirst({
      where: { edition, page },
      orderBy: { ordinal: 'desc' },
      select: { ordinal: true, layout: true, publishedAt: true, publishedBy: { select: { name: true } } },
    }),
  ]);
  const had = live && readLayout(live.layout);
  return {
    edition,
    page,
    layout: readLayout(front?.layout ?? []),
    version: front?.version ?? 0,
    live:
      live && had && had.length > 0
        ? { ordinal: live.ordinal, at: live.publishedAt, by: live.publishedBy?.name ?? null, layout: had }
        : null,
    schedule: front?.schedule
      ? {
          at: front.schedule.at,
          zone: front.schedule.zone,
          version: front.schedule.version,
          by: front.schedule.setBy?.name ?? null,
        }
      : null,
  };
}

/** A page of what readers once had, newest first; `before` is the ordinal after which the last page ended. */
export async function listFrontVersions(
  actor: Actor,
  { edition, page }: FrontRef,
  before?: number,
): Promise<{ versions: FrontVersionRow[]; next: number | null }> {
  authorize(actor, 'front:edit');
  const rows = await db().frontVersion.findMany({
    where: { edition, page, ...(before && { ordinal: { lt: before } }) },
    orderBy: { ordinal: 'desc' },
    take: versionsPerPage + 1,
    select: { ordinal: true, layout: true, publishedAt: true, publishedBy: { select: { name: true } } },
  });
  const versions = rows.slice(0, versionsPerPage).map((row) => {
    const layout = readLayout(row.layout);
    const pins = layout.flatMap(({ slots }) => slots.filter((pin) => pin !== null)).length;
    return {
      ...{ ordinal: row.ordinal, at: row.publishedAt, by: row.publishedBy?.name ?? null },
      ...{ rows: layout.length, pins },
    };
  });
  return { versions, next: rows.length > versionsPerPage ? (versions.at(-1)?.ordinal ?? null) : null };
}

const mostFronts = 500;

/** Every page that somebody has arranged, in all editions. There are fewer than sections. */
export async function listFronts(actor: Actor): Promise<FrontRowView[]> {
  authorize(actor, 'front:edit');
  const [fronts, live] = await Promise.all([
    db().front.findMany({
      where: { version: { gt: 0 } },
      orderBy: [{ edition: 'asc' }, { page: 'asc' }],
      take: mostFronts,
      select: {
        ...{ edition: true, page: true, savedAt: true },
        savedBy: { select: { name: true } },
        schedule: { select: { at: true } },
      },
    }),
    db().publicFront.findMany({ take: mostFronts, select: { edition: true, page: true } }),
  ]);
  return fronts.map(({ edition, page, savedAt, savedBy, schedule }) => ({
    ...{ edition, page, savedAt, by: savedBy?.name ?? null, plannedAt: schedule?.at ?? null },
    isLive: live.some((row) => row.edition === edition && row.page === page),
  }));
}

/** The line above an edition's fronts, while it stands; null when there is none. */
export async function findTicker(
  actor: Actor,
  edition: string,
): Promise<{ text: string; number: number | null; until: Date } | null> {
  authorize(actor, 'front:edit');
  const row = await db().ticker.findUnique({ where: { edition } });
  return row && { text: row.text, number: row.articleNumber, until: row.until };
}

/** The photographs that stand in a draft in place of a story’s own, by the story’s number. */
export async function findPinImages(layout: FrontLayout): Promise<Map<number, PublicImage>> {
  return await pinImages(db(), layout);
}
