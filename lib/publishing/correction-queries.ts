import type { Actor } from '#lib/permissions/actor.ts';
import { visibleTo } from '#lib/permissions/can.ts';
import { db } from '#lib/platform/db.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import type { CorrectionKind } from './types.ts';

/** A correction as the desk sees it; one that was taken back says by whom and when. */
export type CorrectionView = {
  id: string;
  kind: CorrectionKind;
  text: string;
  at: Date;
  madeByName: string | null;
  retractedAt: Date | null;
  retractedByName: string | null;
};

const mostShown = 100;

/** What was said of a story's mistakes, newest first, at most 100; empty when the actor may not read it. */
export async function listCorrections(actor: Actor, number: number): Promise<CorrectionView[]> {
  if (!isRowNumber(number)) return [];
  const name = { select: { name: true } } as const;
  const rows = await db().correction.findMany({
    where: { articleNumber: number, article: { draft: { is: visibleTo(actor) } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostShown,
    select: {
      id: true,
      kind: true,
      text: true,
      at: true,
      retractedAt: true,
      madeBy: name,
      retractedBy: name,
    },
  });
  return rows.map(({ madeBy, retractedBy, ...row }) => ({
    ...row,
    madeByName: madeBy?.name ?? null,
    retractedByName: retractedBy?.name ?? null,
  }));
}
