import type { ListView } from './types.ts';

// A menu is read at a glance; more sections than this are found by other ways.
const menuLimit = 20;

/** The sections of the menu: those at the top. */
export function topSections(sections: ListView[]): ListView[] {
  return sections.filter((section) => !section.parentSlug).slice(0, menuLimit);
}

/** The sections within one, in order. */
export function sectionsWithin(sections: ListView[], slug: string): ListView[] {
  return sections.filter((section) => section.parentSlug === slug);
}

/** The way from the top to a section, itself last; empty when there is none of that slug. */
export function trailOf(sections: ListView[], slug: string | null | undefined, deepest = 3): ListView[] {
  const section = sections.find((each) => each.slug === slug);
  if (!section || deepest === 0) return [];
  return [...trailOf(sections, section.parentSlug, deepest - 1), section];
}
