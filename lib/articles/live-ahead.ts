import * as Y from 'yjs';

/** An update as it was read; it is not in any text. */
export type ReadUpdate = ReturnType<typeof Y.decodeUpdate>;

/** What an update would bring into a text: who wrote something new, and each new piece that would stand, with its place. */
export type Ahead = { writers: number[]; items: Y.Item[] };

type Struct = Y.Item | Y.GC;

/** The structs of one writer: the text's own, how far these reach, the new ones, and how far all do. */
type Written = { old: readonly Struct[]; known: number; fresh: Struct[]; end: number };

/**
 * What an update would bring into a text, found without touching the text; the pieces of `update` are given their places.
 * `gap`: it stands on something that is not there. `broken`: on something that was not there yet when it was written.
 * Null when it is in such disorder that nothing can be told.
 */
export function lookAhead(doc: Y.Doc, update: ReadUpdate): Ahead | 'gap' | 'broken' | null {
  try {
    return aheadOf(doc, update);
  } catch {
    return null;
  }
}

function aheadOf(doc: Y.Doc, update: ReadUpdate): Ahead | 'gap' | 'broken' {
  const written = new WrittenStructs(doc);
  for (const struct of update.structs) {
    const isContent = struct instanceof Y.Item || struct instanceof Y.GC;
    if (isContent && !written.add(struct)) return 'gap';
  }
  const writers = written.writersOfNew();
  for (const [writer, ranges] of update.ds.clients) {
    const { end } = written.of(writer);
    if (ranges.some(({ clock, len }) => clock + len > end)) return 'gap';
  }
  const items: Y.Item[] = [];
  for (const writer of writers) {
    for (const item of written.of(writer).fresh) {
      if (!(item instanceof Y.Item)) continue;
      const problem = written.problemOfGrounds(item);
      if (problem) return problem;
      items.push(item);
    }
  }
  if (!placeAll(items, written, update.ds)) return 'broken';
  return { writers, items: items.filter(({ deleted }) => !deleted) };
}

/** The structs that an update brings, and those that the text has. */
class WrittenStructs {
  readonly doc: Y.Doc;
  readonly #byWriter = new Map<number, Written>();

  constructor(doc: Y.Doc) {
    this.doc = doc;
  }

  of(writer: number): Written {
    const before = this.#byWriter.get(writer);
    if (before) return before;
    const known = Y.getState(this.doc.store, writer);
    const written = { old: this.doc.store.clients.get(writer) ?? [], known, fresh: [], end: known };
    this.#byWriter.set(writer, written);
    return written;
  }

  /** False when something of the same writer before it is missing. */
  add(struct: Struct): boolean {
    const written = this.of(struct.id.client);
    const { clock } = struct.id;
    if (clock > written.end) return false;
    if (clock + struct.length <= written.end) return true;
    written.fresh.push(struct);
    written.end = clock + struct.length;
    return true;
  }

  writersOfNew(): number[] {
    return [...this.#byWriter].flatMap(([writer, { fresh }]) => (fresh.length > 0 ? [writer] : []));
  }

  problemOfGrounds({ id, origin, rightOrigin, parent }: Y.Item): 'gap' | 'broken' | null {
    for (const ground of [origin, rightOrigin, parent]) {
      if (!(ground instanceof Y.ID)) continue;
      if (ground.clock >= this.of(ground.client).end) return 'gap';
      if (ground.client === id.client && ground.clock >= id.clock) return 'broken';
    }
    return null;
  }

  find({ client, clock }: Y.ID): Struct | undefined {
    const { old, known, fresh } = this.of(client);
    const structs = clock < known ? old : fresh;
    return structs[Y.findIndexSS(structs as Struct[], clock)];
  }
}

// A piece has its place from its neighbour, which may have it from another: no recursion, as there may be thousands.
function placeAll(items: readonly Y.Item[], written: WrittenStructs, ds: ReadUpdate['ds']): boolean {
  const placed = new Set<Y.Item>();
  for (const first of items) {
    const way: Y.Item[] = [];
    for (let at: Y.Item | null = first; at && !placed.has(at); at = neighbour(at, written)) {
      // They stand on each other, in a circle.
      if (way.length === items.length) return false;
      way.push(at);
    }
    for (let one = way.pop(); one; one = way.pop()) {
      stand(one, written, ds);
      placed.add(one);
    }
  }
  return true;
}

// The new piece from which this one has its place, if it has it from a new one.
function neighbour(item: Y.Item, written: WrittenStructs): Y.Item | null {
  const id = item.origin ?? item.rightOrigin ?? idAbove(item);
  if (!id || id.clock < written.of(id.client).known) return null;
  const struct = written.find(id);
  return struct instanceof Y.Item ? struct : null;
}

// What Yjs does where it takes a piece in (Item.getMissing and Item.integrate).
function stand(item: Y.Item, written: WrittenStructs, ds: ReadUpdate['ds']): void {
  const left = item.origin && written.find(item.origin);
  const right = item.rightOrigin && written.find(item.rightOrigin);
  const above = idAbove(item);
  if (left instanceof Y.GC || right instanceof Y.GC) item.parent = null;
  else if (above) item.parent = typeOf(written.find(above));
  else if (item.parent === null) {
    const beside = left ?? right;
    item.parent = beside?.parent ?? null;
    item.parentSub = beside?.parentSub ?? null;
  } else item.parent = written.doc.share.get(String(item.parent)) ?? item.parent;
  if (item.content instanceof Y.ContentType) item.content.type._item = item;
  const isGone = item.parent instanceof Y.AbstractType && item.parent._item?.deleted;
  if (item.parent === null || isGone || Y.isDeleted(ds, item.id)) item.markDeleted();
}

function idAbove({ parent }: Y.Item): Y.ID | null {
  return parent instanceof Y.ID ? parent : null;
}

function typeOf(struct: Struct | undefined): Y.Item['parent'] {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType ? struct.content.type : null;
}
