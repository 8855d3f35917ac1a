import { publicDb } from '#lib/platform/db.ts';
import type { Alternate } from './types.ts';

const mostLanguages = 20;

/** The live stories that tell the same as this one, itself among them, the main edition's first; none when it stands alone. */
export async function listSiblings(storyGroup: string | null): Promise<Alternate[]> {
  if (storyGroup === null) return [];
  const rows = await publicDb().publication.findMany({
    where: { storyGroup },
    orderBy: [{ edition: 'asc' }, { language: 'asc' }],
    take: mostLanguages,
    select: { language: true, path: true },
  });
  return rows.length > 1 ? rows : [];
}
