import type { Actor } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import type { FrontRef } from './front-input.ts';
import { requirePage } from './front-steps.ts';
import { type FrontLayout, readLayout } from './layout.ts';

/** A page as the desk arranges it. */
export type FrontView = FrontRef & {
  layout: FrontLayout;
  /** 0: nobody has arranged it. */
  version: number;
  /** What readers have of it; null: it arranges itself. */
  live: { ordinal: number; at: Date; by: string | null; layout: FrontLayout } | null;
  schedule: { at: Date; zone: string; version: number; by: string | null } | null;
};

/** A version of a page that readers once had, newest first. */
export type FrontVersionRow = { ordinal: number; at: Date; by: string | null; rows: number; pins: number };

const versionsPerPage = 20;

/** A page's draft, what readers have of it and what is planned; `not_found` where there is no such page. */
export async function findFront(actor: Actor, { edition, page }: FrontRef): Promise<FrontView> {
  authorize(actor, 'front:edit');
  await requirePage(db(), { edition, page });
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
