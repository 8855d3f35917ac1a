import { createDecoder, readVarUint } from 'lib0/decoding';
import * as Y from 'yjs';
import { limits } from '#lib/document/limits.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { lookAhead, type ReadUpdate } from './live-ahead.ts';
import { LiveCopy } from './live-copy.ts';
import { liveTextRoots } from './live-fields.ts';
import { type LostWords, lostWords, putLostWordsBack } from './live-lost-words.ts';
import { noSuchRoot, problemOfItem } from './live-rules.ts';
import { isWithin, leastOf, mostOf, plus, type Size, sizeOf } from './live-size.ts';

/** What an update may hold at most, before it is looked at any closer. */
const most = { bytes: 4_000_000, pieces: 40_000, deletions: 40_000, fieldLetters: 20_000 };

/** Up to this many bytes an update cannot hold so much that it would have to be looked at first. */
const smallBytes = 200_000;

/** An update of more bytes takes long enough to be looked at that others are to have their turns before it. */
export const largeUpdate = 20_000;

/**
 * Why an update does not pass. `gap`: it stands on something that is not known here, and may pass once that is; so may
 * what is `not-theirs`: somebody else's typing that is not known here.
 */
export type Refusal = { reason: 'not-allowed' | 'too-large' | 'gap' | 'not-theirs'; message: string };

/** Whether an update may bring something new that this writer (a number of Yjs) has written. */
export type MayWriteAs = (writer: number) => boolean;

/**
 * What becomes of an update: what is new in it, if anything is, by how many structs of Yjs the text grows, for ever, and
 * whose words it leaves without a place; or why it does not pass, and whether that was found only by trying it, which
 * costs far more.
 */
export type Verdict =
  | { passes: true; news: Uint8Array | null; growth: number; lost: LostWords[] }
  | ({ passes: false; wasTried: boolean } & Refusal);

/**
 * The allow-list of the living text. It holds a copy of it, looks at what an update would bring into the copy, then tries
 * it there, and looks at what is new: its cost grows with the change and not with the text. What passed is in the copy
 * from then on; the copy on which something was tried that does not pass is made again.
 */
export class LiveGate {
  readonly #copy: LiveCopy;
  /** At most this much stands there; null as long as nobody has counted. */
  #size: Size | null = null;
  /** What was counted last, as long as nothing has changed since. */
  #counted: Size | null = null;

  constructor(updates: readonly Uint8Array[]) {
    this.#copy = new LiveCopy(updates);
  }

  /** Takes in what was stored already, unasked. */
  adopt(update: Uint8Array): void {
    this.#copy.adopt(update);
    this.#counted = null;
  }

  /**
   * Whether the update may pass; null when it may not even be tried, which is asked last. Of one that does not pass nothing
   * stays. Between two steps that take long others have their turns.
   */
  async check(
    update: Uint8Array,
    mayWriteAs: MayWriteAs = () => true,
    mayBeTried = () => true,
  ): Promise<Verdict | null> {
    const isLarge = update.byteLength > largeUpdate;
    if (isLarge) await letOthersRun();
    const read = readUpdate(update);
    if ('reason' in read) return { passes: false, wasTried: false, ...read };
    if (isLarge) await letOthersRun();
    while (!this.#copy.doc) await this.#copy.make();
    const ahead = this.#problemAhead(this.#copy.doc, read, mayWriteAs);
    if (ahead) return { passes: false, wasTried: false, ...ahead };
    if (isLarge) await letOthersRun();
    while (!this.#copy.doc) await this.#copy.make();
    return mayBeTried() ? this.#check(this.#copy.doc, update, mayWriteAs) : null;
  }

  #check(doc: Y.Doc, update: Uint8Array, mayWriteAs: MayWriteAs): Verdict {
    const news: Uint8Array[] = [];
    const hear = (one: Uint8Array) => news.push(one);
    doc.on('update', hear);
    const size = this.#size;
    const lost: LostWords[] = [];
    let growth = 0;
    doc.once('afterTransaction', (transaction: Y.Transaction) => {
      lost.push(...lostWords(transaction, update));
      growth = growthOf(transaction);
    });
    const refusal = this.#try(doc, update, mayWriteAs);
    doc.off('update', hear);
    if (refusal) {
      this.#copy.spoil();
      this.#size = size;
    } else for (const one of news) this.#remember(one);
    return refusal
      ? { passes: false, wasTried: true, ...refusal }
      : { passes: true, news: news[0] ?? null, growth, lost };
  }

  /** Makes the copy that is needed to check, and lets go of what was deleted. */
  tidy(): Promise<void> {
    return this.#copy.tidy();
  }

  /** Puts lost words back, as suggestions of their authors; answers with the change that does it. */
  async putBack(lost: readonly { author: string; words: string }[]): Promise<Uint8Array> {
    while (!this.#copy.doc) await this.#copy.make();
    const { doc } = this.#copy;
    const before = Y.encodeStateVector(doc);
    doc.transact(() => putLostWordsBack(doc, lost, Date.now()));
    const update = Y.encodeStateAsUpdate(doc, before);
    this.#remember(update);
    return update;
  }

  // What is found here costs no new copy; what is not is found once the update is tried.
  #problemAhead(doc: Y.Doc, read: ReadUpdate, mayWriteAs: MayWriteAs): Refusal | null {
    const ahead = lookAhead(doc, read);
    if (!ahead) return null;
    if (ahead === 'gap') return gap;
    if (ahead === 'broken') return notAnUpdate;
    if (!ahead.writers.every(mayWriteAs)) return notTheirs;
    const problem = firstProblem(ahead.items);
    if (problem) return problem;
    return read.ds.clients.size === 0 ? this.#problemOfGrowth(doc, ahead.items) : null;
  }

  #problemOfGrowth(doc: Y.Doc, items: Y.Item[]): Refusal | null {
    for (const [text, letters] of lettersInFields(items)) {
      if (text.length + letters > most.fieldLetters) return longField;
    }
    if (items.length === 0 || (this.#size && isWithin(plus(this.#size, mostOf(items))))) return null;
    this.#counted ??= sizeOf(doc);
    this.#size = this.#counted;
    return problemOfWhole(plus(this.#counted, leastOf(items)));
  }

  #try(doc: Y.Doc, update: Uint8Array, mayWriteAs: MayWriteAs): Refusal | null {
    const found = { problem: null as Refusal | null, isTheirs: true, added: { nodes: 0, bytes: 0 } };
    doc.once('afterTransaction', (transaction: Y.Transaction) => {
      found.isTheirs = writersOf(transaction).every(mayWriteAs);
      const items = [...newItems(transaction)];
      found.problem = firstProblem(items);
      found.added = mostOf(items);
    });
    try {
      Y.applyUpdate(doc, update);
    } catch {
      return notAnUpdate;
    }
    if (!found.isTheirs) return notTheirs;
    if (found.problem) return found.problem;
    const { pendingStructs, pendingDs } = doc.store;
    if (pendingStructs || pendingDs) return gap;
    if ([...doc.share.keys()].length > liveTextRoots.length + 2) {
      return { reason: 'not-allowed', message: noSuchRoot };
    }
    return this.#problemOfSize(doc, found.added);
  }

  #problemOfSize(doc: Y.Doc, added: Size): Refusal | null {
    const isLong = liveTextRoots.some((root) => doc.getText(root).length > most.fieldLetters);
    if (isLong) return longField;
    if (added.nodes + added.bytes === 0) return null;
    this.#size = plus(this.#size ?? { nodes: 0, bytes: limits.bytes }, added);
    if (isWithin(this.#size)) return null;
    this.#size = sizeOf(doc);
    return problemOfWhole(this.#size);
  }

  #remember(update: Uint8Array): void {
    this.#counted = null;
    this.#copy.remember(update);
  }
}

const notAnUpdate: Refusal = { reason: 'not-allowed', message: 'This is no update of a text.' };
const notTheirs: Refusal = { reason: 'not-theirs', message: 'It writes in the place of somebody else.' };
const gap: Refusal = { reason: 'gap', message: 'Something before this is missing.' };
const longField = tooLarge('One of the fields is far too long.');
const tooManyParts = `The text would have more than ${limits.nodes} parts; it can have no more.`;
const tooManyBytes = `The text would be larger than ${limits.bytes / 1_000_000} MB.`;

// Before anything is applied: an update is data from outside, and applying a hostile one costs far more than reading it.
function readUpdate(update: Uint8Array): ReadUpdate | Refusal {
  if (update.byteLength > most.bytes) return tooLarge(tooManyBytes);
  try {
    const decoder = createDecoder(update);
    // It begins with the number of writers and the number of the first one's pieces.
    if (readVarUint(decoder) > 0 && readVarUint(decoder) > most.pieces) return tooLarge(tooManyParts);
    const read = Y.decodeUpdate(update);
    return update.byteLength > smallBytes && isTooMuch(read) ? tooLarge(tooManyParts) : read;
  } catch {
    return notAnUpdate;
  }
}

function isTooMuch({ structs, ds }: ReadUpdate): boolean {
  const elements = structs.filter(isElement).length;
  let deletions = 0;
  for (const ranges of ds.clients.values()) deletions += ranges.length;
  return structs.length > most.pieces || elements >= limits.nodes || deletions > most.deletions;
}

function isElement(struct: object): boolean {
  return (
    struct instanceof Y.Item &&
    struct.content instanceof Y.ContentType &&
    struct.content.type instanceof Y.XmlElement
  );
}

/** Whoever has written what is new in a change. */
export function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([writer, clock]) =>
    clock > (beforeState.get(writer) ?? 0) ? [writer] : [],
  );
}

// What is taken out parts what it is taken from, and stays as an empty struct.
function growthOf({ doc, beforeState, afterState, deleteSet }: Y.Transaction): number {
  let growth = 0;
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client) ?? [];
    if (clock > before) growth += structs.length - Y.findIndexSS(structs, before);
  }
  for (const ranges of deleteSet.clients.values()) growth += ranges.length;
  return growth;
}

function* newItems({ doc, beforeState, afterState }: Y.Transaction): Generator<Y.Item> {
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0;
    if (clock <= before) continue;
    const structs = doc.store.clients.get(client) ?? [];
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct instanceof Y.Item && !struct.deleted) yield struct;
    }
  }
}

function firstProblem(items: Y.Item[]): Refusal | null {
  for (const item of items) {
    const message = problemOfItem(item);
    if (message) return { reason: 'not-allowed', message };
  }
  return null;
}

function problemOfWhole({ nodes, bytes }: Size): Refusal | null {
  if (nodes > limits.nodes) return tooLarge(tooManyParts);
  return bytes > limits.bytes ? tooLarge(tooManyBytes) : null;
}

function lettersInFields(items: Y.Item[]): Map<Y.Text, number> {
  const letters = new Map<Y.Text, number>();
  for (const { parent, content } of items) {
    const isOfField = parent instanceof Y.Text && parent._item === null;
    if (isOfField && content instanceof Y.ContentString)
      letters.set(parent, (letters.get(parent) ?? 0) + content.str.length);
  }
  return letters;
}

function tooLarge(message: string): Refusal {
  return { reason: 'too-large', message };
}
