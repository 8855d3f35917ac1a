import { writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { keepAsTold, openLive } from './live-text.ts';

/** One slice holds so many structs of Yjs; what is deleted counts as well, for it stays for ever as an empty one. */
const structsInSlice = 5000;

/** Updates of so many bytes together are applied in one turn. */
const bytesInTurn = 50_000;

/** After so many updates, or so many bytes of them, they are kept as slices. */
const most = { updates: 200, bytes: 400_000 };

type Struct = Y.Item | Y.GC;

/** How far a text has been cut, for each writer. */
type Reached = Map<number, number>;

/** Whether so much was written since a text was cut that it is to be cut anew. */
export function areMany(updates: readonly Uint8Array[]): boolean {
  const bytes = updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return updates.length > most.updates || bytes > most.bytes;
}

/** As `openLive`; however much is stored, others have their turns meanwhile. */
export async function openLiveInTurns(updates: readonly Uint8Array[]): Promise<Y.Doc> {
  const doc = openLive([]);
  // With only a part of the text there, Yjs would clear away marks that do hold something.
  keepAsTold(doc);
  await applyInTurns(doc, updates);
  return doc;
}

/** Applies what was stored of a text to one that keeps what it is told; between any two turns others have theirs. */
export async function applyInTurns(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  origin: object | null = null,
): Promise<void> {
  for (let at = 0; at < updates.length; ) {
    await letOthersRun();
    doc.transact(() => {
      for (let bytes = 0; bytes < bytesInTurn && at < updates.length; at += 1) {
        const update = updates[at] ?? new Uint8Array();
        Y.applyUpdate(doc, update);
        bytes += update.byteLength;
      }
    }, origin);
  }
}

/** As `slicesOf`, one slice a turn. The text may be written in meanwhile. */
export async function slicesInTurns(doc: Y.Doc): Promise<Uint8Array[]> {
  const slices: Uint8Array[] = [];
  for (const slice of slicesOf(doc)) {
    slices.push(slice);
    await letOthersRun();
  }
  return slices;
}

/** The whole text as updates of a bounded size, each of which stands on those before it alone; the last says what is deleted. */
export function* slicesOf(doc: Y.Doc, largest = structsInSlice): Generator<Uint8Array> {
  const reached: Reached = new Map();
  for (;;) {
    const slice = nextSlice(doc, reached, largest);
    if (slice.size === 0) break;
    yield encode(slice);
  }
  yield Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
}

/** The structs of each writer, in order, and the first one's clock, which may lie within it. */
type Slice = Map<number, { clock: number; structs: Struct[] }>;

function nextSlice(doc: Y.Doc, reached: Reached, largest: number): Slice {
  const slice: Slice = new Map();
  let count = 0;
  for (const [writer] of doc.store.clients) {
    // Who has to be cut first before the one below can go on.
    const stack = [writer];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const clock = reached.get(top) ?? 0;
      if (clock >= Y.getState(doc.store, top)) {
        stack.pop();
        continue;
      }
      const struct = structAt(doc, top, clock);
      const before = struct instanceof Y.Item ? writerBefore(struct, reached) : null;
      if (before !== null) {
        stack.push(before);
        continue;
      }
      const mine = slice.get(top) ?? { clock, structs: [] };
      mine.structs.push(struct);
      slice.set(top, mine);
      reached.set(top, struct.id.clock + struct.length);
      count += 1;
      if (count === largest) return slice;
      if (stack.length > 1) stack.pop();
    }
  }
  return slice;
}

function structAt(doc: Y.Doc, writer: number, clock: number): Struct {
  const structs = doc.store.clients.get(writer) ?? [];
  const struct = structs[Y.findIndexSS(structs, clock)];
  if (!struct) throw new Error('a living text lacks what it says that it has');
  return struct;
}

// What an item stands beside, and in, has to be there before it.
function writerBefore({ origin, rightOrigin, parent }: Y.Item, reached: Reached): number | null {
  const around = parent instanceof Y.AbstractType ? parent._item?.id : null;
  for (const id of [origin, rightOrigin, around]) {
    if (id && id.clock >= (reached.get(id.client) ?? 0)) return id.client;
  }
  return null;
}

function encode(slice: Slice): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  writeVarUint(encoder.restEncoder, slice.size);
  for (const [writer, { clock, structs }] of slice) {
    writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(writer);
    writeVarUint(encoder.restEncoder, clock);
    for (const [at, struct] of structs.entries())
      struct.write(encoder, at === 0 ? clock - struct.id.clock : 0);
  }
  // Nothing is deleted by it.
  writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}
