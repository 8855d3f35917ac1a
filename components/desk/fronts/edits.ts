import {
  type FrontLayout,
  type FrontRow,
  mostRows,
  mostStories,
  type Pin,
  type RowKind,
  rowKinds,
  type Source,
} from '#lib/fronts/types.ts';

/** A place on the page: the row's id, and which of its places. */
export type PlaceRef = { row: string; slot: number };

const usual = { lead: 5, pair: 2, three: 3, four: 4, list: 6, strip: 4 } satisfies Record<RowKind, number>;

/** Places for stories that no row has yet. */
export function placesLeft(layout: FrontLayout): number {
  return mostStories - layout.reduce((sum, { slots }) => sum + slots.length, 0);
}

/** A new row of a kind at the end, which the source fills; the same layout where there is no room. */
export function addRow(layout: FrontLayout, kind: RowKind, source: Source, id: string): FrontLayout {
  if (layout.length >= mostRows || placesLeft(layout) < usual[kind]) return layout;
  return [...layout, { id, kind, title: '', source, slots: Array<null>(usual[kind]).fill(null) }];
}

/** The layout without a row. */
export function removeRow(layout: FrontLayout, id: string): FrontLayout {
  return layout.filter((row) => row.id !== id);
}

/** A row one place up (-1) or down (1). */
export function moveRow(layout: FrontLayout, id: string, by: 1 | -1): FrontLayout {
  const from = layout.findIndex((row) => row.id === id);
  const [row, other] = [layout[from], layout[from + by]];
  if (!row || !other) return layout;
  return layout.with(from, other).with(from + by, row);
}

/** Another title, source or number of places for a row; a pin in a place that goes, goes with it. */
export function changeRow(
  layout: FrontLayout,
  id: string,
  { count, ...words }: Partial<Pick<FrontRow, 'title' | 'source'>> & { count?: number },
): FrontLayout {
  return layout.map((row) => {
    if (row.id !== id) return row;
    const { least, most } = rowKinds[row.kind];
    const wanted = Math.min(Math.max(count ?? row.slots.length, least), most);
    const slots = Array.from({ length: wanted }, (_, slot) => row.slots[slot] ?? null);
    return { ...row, ...words, slots };
  });
}

/** What is pinned in a place. */
export function pinAt(layout: FrontLayout, { row, slot }: PlaceRef): Pin | null {
  return layout.find(({ id }) => id === row)?.slots[slot] ?? null;
}

/** Puts a pin in a place (null: takes it out); where the same story stood before, it stands no more. */
export function setPin(layout: FrontLayout, place: PlaceRef, pin: Pin | null): FrontLayout {
  return layout.map((row) => ({
    ...row,
    slots: row.slots.map((other, slot) => {
      if (row.id === place.row && slot === place.slot) return pin;
      return pin && other?.number === pin.number ? null : other;
    }),
  }));
}

/** Moves what stands in a place to another; what is pinned there comes here. `pin` is what stands in the first by itself or by hand. */
export function movePin(layout: FrontLayout, from: PlaceRef, to: PlaceRef, pin: Pin): FrontLayout {
  const there = pinAt(layout, to);
  const without = setPin(layout, from, null);
  const moved = setPin(without, to, pin);
  return there && there.number !== pin.number ? setPin(moved, from, there) : moved;
}

/** A fresh pin of a story. */
export function newPin(number: number, now: Date): Pin {
  return {
    number,
    headline: '',
    standfirst: '',
    isPlain: false,
    imageId: null,
    until: null,
    since: now.toISOString(),
  };
}

/** Every place of a layout, in reading order. */
export function placesOf(layout: FrontLayout): PlaceRef[] {
  return layout.flatMap((row) => row.slots.map((_, slot) => ({ row: row.id, slot })));
}

/** The place so many before or after another; null at the ends. */
export function placeBeside(layout: FrontLayout, place: PlaceRef, by: 1 | -1): PlaceRef | null {
  const places = placesOf(layout);
  const at = places.findIndex(({ row, slot }) => row === place.row && slot === place.slot);
  return places[at + by] ?? null;
}

/** A layout that shows what the page shows while it arranges itself. */
export function presentLayout(page: string, sections: { slug: string }[]): FrontLayout {
  if (page !== '') {
    return addRow([], 'lead', { kind: 'section', slug: page }, 'lead');
  }
  const latest = { kind: 'latest', slug: '' } as const;
  const top = changeRow(addRow(addRow([], 'lead', latest, 'lead'), 'list', latest, 'latest'), 'latest', {
    ...{ title: 'Latest', count: 8 },
  });
  return sections.reduce(
    (layout, { slug }) => addRow(layout, 'strip', { kind: 'section', slug }, `section-${slug}`.slice(0, 40)),
    top,
  );
}

/** What a draft changes for readers, in a few sentences; empty when it changes nothing. */
export function changesOf(live: FrontLayout, draft: FrontLayout): string[] {
  const numbers = (layout: FrontLayout) =>
    new Set(layout.flatMap(({ slots }) => slots.flatMap((pin) => pin?.number ?? [])));
  const [had, has] = [numbers(live), numbers(draft)];
  const put = [...has].filter((number) => !had.has(number)).length;
  const taken = [...had].filter((number) => !has.has(number)).length;
  const rowIds = (layout: FrontLayout) => new Set(layout.map(({ id }) => id));
  const added = [...rowIds(draft)].filter((id) => !rowIds(live).has(id)).length;
  const removed = [...rowIds(live)].filter((id) => !rowIds(draft).has(id)).length;
  const said = [
    counted(added, 'row comes', 'rows come'),
    counted(removed, 'row goes', 'rows go'),
    counted(put, 'story is pinned', 'stories are pinned'),
    counted(taken, 'pinned story is taken out', 'pinned stories are taken out'),
  ].filter((words) => words !== '');
  if (said.length > 0) return said;
  return JSON.stringify(live) === JSON.stringify(draft)
    ? []
    : ['What stands where, or what is said of it, changes.'];
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${one}.` : `${count} ${many}.`;
}
