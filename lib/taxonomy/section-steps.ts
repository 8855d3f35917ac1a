import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { isFreeForSection } from './rules.ts';

/** A section that stands, as the tree is made of. */
export type StandingSection = {
  id: string;
  slug: string;
  name: string;
  parentId: string | null;
  position: number;
  version: number;
};

/** Every section that stands, held until commit. */
export async function lockSections(tx: Tx): Promise<StandingSection[]> {
  return await tx.$queryRaw<StandingSection[]>`
    SELECT id::text, slug, name, parent_id::text AS "parentId", position, version FROM sections
    WHERE replaced_by_id IS NULL ORDER BY id FOR NO KEY UPDATE`;
}

/** The section of this id among those that stand; `not_found` when there is none. */
export function sectionOf(sections: StandingSection[], id: string): StandingSection {
  const section = sections.find((each) => each.id === id);
  if (!section) throw new NightdeskError('not_found', 'There is no such section.');
  return section;
}

/** Throws `invalid`, at the field, when another section or Nightdesk itself has this address. */
export function requireFreeSlug(sections: StandingSection[], slug: string, field: 'slug' | 'name'): void {
  const holder = sections.find((each) => each.slug === slug);
  const message = holder
    ? `/${slug} is the address of the section “${holder.name}”. Choose another slug.`
    : isFreeForSection(slug)
      ? null
      : 'This address is taken by Nightdesk itself. Choose another slug.';
  if (message) throw new NightdeskError('invalid', message, { fields: { [field]: message } });
}
