/** A section in the order of the tree, with how deep it stands. */
export type TreeRow = { id: string; parentId: string | null; depth: number };

/** Where a section is to go: under which, and before which of those there; null: at the top, last. */
export type Move = { parentId: string | null; beforeId: string | null };

/** The ways in which a section is moved by one key. */
export type Way = 'up' | 'down' | 'in' | 'out';

/** Where one step that way leads a section; null when it leads nowhere. */
export function stepOf(rows: TreeRow[], id: string, way: Way): Move | null {
  const row = rows.find((each) => each.id === id);
  if (!row) return null;
  const siblings = rows.filter((each) => each.parentId === row.parentId);
  const place = siblings.indexOf(row);
  const above = siblings[place - 1];
  if (way === 'up') return above ? { parentId: row.parentId, beforeId: above.id } : null;
  if (way === 'down') {
    return siblings[place + 1] ? { parentId: row.parentId, beforeId: siblings[place + 2]?.id ?? null } : null;
  }
  if (way === 'in') return above ? { parentId: above.id, beforeId: null } : null;
  return outOf(rows, row);
}

function outOf(rows: TreeRow[], row: TreeRow): Move | null {
  const parent = rows.find((each) => each.id === row.parentId);
  if (!parent) return null;
  const aunts = rows.filter((each) => each.parentId === parent.parentId);
  return { parentId: parent.parentId, beforeId: aunts[aunts.indexOf(parent) + 1]?.id ?? null };
}

/** Where a section that is dropped on another goes: before it on its upper half, into it on its lower half. */
export function dropOf(rows: TreeRow[], id: string, onId: string, half: 'upper' | 'lower'): Move | null {
  const on = rows.find((each) => each.id === onId);
  if (!on || id === onId) return null;
  return half === 'upper' ? { parentId: on.parentId, beforeId: on.id } : { parentId: on.id, beforeId: null };
}
