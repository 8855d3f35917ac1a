const names = new Map([
  ['assetId', 'Photograph'],
  ['caption', 'Caption'],
  ['credit', 'Credit'],
  ['alt', 'Description'],
  ['attribution', 'Attribution'],
  ['number', 'Article'],
  ['title', 'Title'],
  ['address', 'Address'],
  ['note', 'Note'],
  ['level', 'Level'],
  ['start', 'Begins with'],
  ['colspan', 'Columns'],
  ['rowspan', 'Rows'],
]);

// Seen from the block's own shape.
const shapely = new Set(['level', 'start', 'colspan', 'rowspan']);

/** What the desk calls an attribute of a block. */
export function attributeWord(name: string): string {
  return names.get(name) ?? name;
}

/** Whether an attribute is seen where its block is drawn, so that only a change of it needs words. */
export function isSeenInShape(name: string): boolean {
  return shapely.has(name);
}
