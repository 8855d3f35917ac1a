/** How deep sections may stand within one another. */
export const deepest = 3;

type Placed = { id: string; parentId: string | null; position: number; name: string };

/** Sections in the order in which a tree is read, each with how deep it stands (0 at the top). */
export function inTreeOrder<Section extends Placed>(sections: Section[]): (Section & { depth: number })[] {
  const under = (parentId: string | null, depth: number): (Section & { depth: number })[] =>
    sections
      .filter((section) => section.parentId === parentId)
      .sort((one, other) => one.position - other.position || one.name.localeCompare(other.name))
      .flatMap((section) => [{ ...section, depth }, ...under(section.id, depth + 1)]);
  return under(null, 0);
}

/** Why a section cannot stand under that parent, in words; null when it can. */
export function reasonNotToMove(sections: Placed[], id: string, parentId: string | null): string | null {
  if (parentId === null) return null;
  const above = lineUp(sections, parentId);
  if (above.includes(id)) return 'A section cannot stand within itself.';
  if (above.length + heightOf(sections, id) > deepest) return `Sections stand ${deepest} deep at most.`;
  return null;
}

function lineUp(sections: Placed[], id: string): string[] {
  const parent = sections.find((section) => section.id === id)?.parentId;
  return parent ? [id, ...lineUp(sections, parent)] : [id];
}

function heightOf(sections: Placed[], id: string): number {
  const below = sections.filter((section) => section.parentId === id);
  return 1 + Math.max(0, ...below.map((child) => heightOf(sections, child.id)));
}
