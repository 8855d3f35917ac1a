import type { Actor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { canReadDesk, type Term } from './queries.ts';
import { inTreeOrder } from './section-tree.ts';

/** How many sections a newsroom may have. */
export const mostSections = 200;

/** A section as texts may be put into it; `replaced` are the ids of those that were deleted for it. */
export type SectionRow = Term & {
  names: Record<string, string>;
  description: string;
  position: number;
  parentId: string | null;
  depth: number;
  version: number;
  replaced: string[];
};

/** Every section, in the order of the tree. A newsroom has a few dozen at most. */
export async function listSections(): Promise<SectionRow[]> {
  const rows = await db().section.findMany({
    where: { replacedById: null },
    take: mostSections,
    select: {
      ...{
        id: true,
        slug: true,
        name: true,
        names: true,
        description: true,
        position: true,
        parentId: true,
        version: true,
      },
      standsFor: { select: { id: true }, take: 1000 },
    },
  });
  return inTreeOrder(rows).map(({ standsFor, names, ...row }) => ({
    ...row,
    names: names as Record<string, string>,
    replaced: standsFor.map(({ id }) => id),
  }));
}

/** The slug that a standing section has now which had this one before; the slug itself when there is none. */
export async function sectionSlugNow(slug: string): Promise<string> {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    SELECT s.slug FROM list_redirects r JOIN sections s ON s.id = r.term_id
    WHERE r.kind = 'section' AND r.slug = ${slug} AND s.replaced_by_id IS NULL`;
  return rows[0]?.slug ?? slug;
}

/** A section on the desk's screen of sections, with how many articles stand in it and how many live stories it lists. */
export type SectionUse = Omit<SectionRow, 'replaced'> & { articles: number; live: number };

/** Every section with its use, in the order of the tree. */
export async function listSectionUse(actor: Actor): Promise<SectionUse[]> {
  if (!canReadDesk(actor)) return [];
  const [sections, counts] = await Promise.all([
    listSections(),
    db().$queryRaw<{ id: string; articles: number; live: number }[]>`
      SELECT s.id::text,
             (SELECT count(*)::int FROM drafts d WHERE d.section_id IN (
               SELECT s.id UNION ALL SELECT o.id FROM sections o WHERE o.replaced_by_id = s.id)) AS articles,
             (SELECT count(*)::int FROM publication_listings l WHERE l.kind = 'section' AND l.slug = s.slug) AS live
      FROM sections s WHERE s.replaced_by_id IS NULL LIMIT ${mostSections}`,
  ]);
  const byId = new Map(counts.map(({ id, ...count }) => [id, count]));
  return sections.map(({ replaced: _, ...section }) => ({
    ...section,
    ...(byId.get(section.id) ?? { articles: 0, live: 0 }),
  }));
}
