import { createDecoder, readVarUint } from 'lib0/decoding';
import * as Y from 'yjs';
import { limits } from '#lib/document/limits.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { letOthersRun } from '#lib/platform/let-others-run.ts';
import { liveTextRoots } from './live-fields.ts';
import { type LostWords, lostWords, putLostWordsBack } from './live-lost-words.ts';
import { noSuchRoot, problemOfItem } from './live-rules.ts';
import { keepAsTold, nodesOfLive, openLive } from './live-text.ts';

/** What an update may hold at most, before it is looked at any closer. */
const most = { bytes: 4_000_000, pieces: 40_000, deletions: 40_000, fieldLetters: 20_000 };

/** Up to this many bytes an update cannot hold so much that it would have to be looked at first. */
const smallBytes = 200_000;

/** What an element costs in a stored body, beside its letters; a guess that only says when to count. */
const elementBytes = 60;

/** What a piece of a living text costs, whatever it holds; and how much more than its draft a living text may weigh. */
const pieceBytes = 20;
const heavier = 3;

/** An update of more bytes takes long enough to be looked at that others are to have their turns before it. */
const largeUpdate = 20_000;

const snapshotAfter = 200;

/**
 * Why an update does not pass. `gap`: it stands on something that is not known here, and may pass once that is; so may
 * what is `not-theirs`: somebody else's typing that is not known here.
 */
export type Refusal = { reason: 'not-allowed' | 'too-large' | 'gap' | 'not-theirs'; message: string };

/** Whether an update may bring something new that this writer (a number of Yjs) has written. */
export type MayWriteAs = (writer: number) => boolean;

/** What becomes of an update: what is new in it, if anything is, and whose words it leaves without a place; or why it does not pass. */
export type Verdict =
  | { passes: true; news: Uint8Array | null; lost: LostWords[] }
  | ({ passes: false } & Refusal);

type Size = { nodes: number; bytes: number };

/**
 * The allow-list of the living text. It holds a copy of it, tries every update on the copy first, and looks at what is
 * new: its cost grows with the change and not with the text. What passed is in the copy from then on.
 */
export class LiveGate {
  #doc: Y.Doc;
  #base: readonly Uint8Array[];
  #since: Uint8Array[] = [];
  /** At most this much stands there; null as long as nobody has counted. */
  #size: Size | null = null;

  constructor(updates: readonly Uint8Array[]) {
    this.#doc = aCopy(updates);
    this.#base = updates;
  }

  /** Takes in what was stored already, unasked; answers with the writers of what is new in it. */
  adopt(update: Uint8Array): number[] {
    const writers: number[] = [];
    this.#doc.once('afterTransaction', (transaction: Y.Transaction) =>
      writers.push(...writersOf(transaction)),
    );
    Y.applyUpdate(this.#doc, update);
    this.#remember(update);
    return writers;
  }

  /** Whether the update may pass. Of one that may not, nothing stays. Between looking at a large one and trying it others have their turns. */
  async check(update: Uint8Array, mayWriteAs: MayWriteAs = () => true): Promise<Verdict> {
    const isLarge = update.byteLength > largeUpdate;
    if (isLarge) await letOthersRun();
    const pieces = problemOfPieces(update);
    if (pieces) return { passes: false, ...pieces };
    if (isLarge) await letOthersRun();
    return this.#check(update, mayWriteAs);
  }

  #check(update: Uint8Array, mayWriteAs: MayWriteAs): Verdict {
    const news: Uint8Array[] = [];
    const hear = (one: Uint8Array) => news.push(one);
    this.#doc.on('update', hear);
    const size = this.#size;
    const lost: LostWords[] = [];
    this.#doc.once('afterTransaction', (transaction: Y.Transaction) =>
      lost.push(...lostWords(transaction, update)),
    );
    const refusal = this.#try(update, mayWriteAs);
    this.#doc.off('update', hear);
    if (refusal) this.#rebuild(size);
    else for (const one of news) this.#remember(one);
    return refusal ? { passes: false, ...refusal } : { passes: true, news: news[0] ?? null, lost };
  }

  /** Puts lost words back, as suggestions of their authors; answers with the change that does it. */
  putBack(lost: readonly { author: string; words: string }[]): Uint8Array {
    const before = Y.encodeStateVector(this.#doc);
    this.#doc.transact(() => putLostWordsBack(this.#doc, lost, Date.now()));
    const update = Y.encodeStateAsUpdate(this.#doc, before);
    this.#remember(update);
    return update;
  }

  #try(update: Uint8Array, mayWriteAs: MayWriteAs): Refusal | null {
    const found = { problem: null as string | null, isTheirs: true, added: { nodes: 0, bytes: 0 } };
    this.#doc.once('afterTransaction', (transaction: Y.Transaction) => {
      found.isTheirs = writersOf(transaction).every(mayWriteAs);
      for (const item of newItems(transaction)) {
        found.problem ??= problemOfItem(item);
        addTo(found.added, item);
      }
    });
    try {
      Y.applyUpdate(this.#doc, update);
    } catch {
      return notAnUpdate;
    }
    if (!found.isTheirs) return notTheirs;
    if (found.problem) return { reason: 'not-allowed', message: found.problem };
    const { pendingStructs, pendingDs } = this.#doc.store;
    if (pendingStructs || pendingDs) return { reason: 'gap', message: 'Something before this is missing.' };
    if ([...this.#doc.share.keys()].length > liveTextRoots.length + 2) {
      return { reason: 'not-allowed', message: noSuchRoot };
    }
    return this.#problemOfSize(found.added);
  }

  #problemOfSize(added: Size): Refusal | null {
    const isLong = liveTextRoots.some((root) => this.#doc.getText(root).length > most.fieldLetters);
    if (isLong) return tooLarge('One of the fields is far too long.');
    if (added.nodes + added.bytes === 0) return null;
    const { nodes, bytes } = this.#size ?? { nodes: 0, bytes: limits.bytes };
    this.#size = { nodes: nodes + added.nodes, bytes: bytes + added.bytes };
    if (this.#size.nodes <= limits.nodes && this.#size.bytes <= limits.bytes) return null;
    this.#size = sizeOf(this.#doc);
    if (this.#size.nodes > limits.nodes) return tooLarge(tooManyParts);
    return this.#size.bytes > limits.bytes ? tooLarge(tooManyBytes) : null;
  }

  #remember(update: Uint8Array): void {
    this.#since.push(update);
    if (this.#since.length < snapshotAfter) return;
    this.#base = [Y.encodeStateAsUpdate(this.#doc)];
    this.#since = [];
  }

  #rebuild(size: Size | null): void {
    this.#doc.destroy();
    this.#doc = aCopy([...this.#base, ...this.#since]);
    this.#size = size;
  }
}

function aCopy(updates: readonly Uint8Array[]): Y.Doc {
  const doc = openLive(updates);
  keepAsTold(doc);
  return doc;
}

const notAnUpdate: Refusal = { reason: 'not-allowed', message: 'This is no update of a text.' };
const notTheirs: Refusal = { reason: 'not-theirs', message: 'It writes in the place of somebody else.' };
const tooManyParts = `The text would have more than ${limits.nodes} parts; it can have no more.`;
const tooManyBytes = `The text would be larger than ${limits.bytes / 1_000_000} MB.`;

// Before anything is applied: an update is data from outside, and applying a hostile one costs far more than reading it.
function problemOfPieces(update: Uint8Array): Refusal | null {
  if (update.byteLength > most.bytes) return tooLarge(tooManyBytes);
  try {
    const decoder = createDecoder(update);
    // It begins with the number of writers and the number of the first one's pieces.
    if (readVarUint(decoder) > 0 && readVarUint(decoder) > most.pieces) return tooLarge(tooManyParts);
    if (update.byteLength <= smallBytes) return null;
    const { structs, ds } = Y.decodeUpdate(update);
    const elements = structs.filter(isElement).length;
    let deletions = 0;
    for (const ranges of ds.clients.values()) deletions += ranges.length;
    const isTooMuch = structs.length > most.pieces || elements >= limits.nodes || deletions > most.deletions;
    return isTooMuch ? tooLarge(tooManyParts) : null;
  } catch {
    return notAnUpdate;
  }
}

function isElement(struct: object): boolean {
  return (
    struct instanceof Y.Item &&
    struct.content instanceof Y.ContentType &&
    struct.content.type instanceof Y.XmlElement
  );
}

function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([writer, clock]) =>
    clock > (beforeState.get(writer) ?? 0) ? [writer] : [],
  );
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

function addTo(size: Size, { content }: Y.Item): void {
  size.bytes += pieceBytes;
  if (content instanceof Y.ContentType) {
    size.nodes += 1;
    size.bytes += elementBytes;
  }
  if (content instanceof Y.ContentString) size.bytes += content.str.length * 2;
  if (content instanceof Y.ContentFormat) size.bytes += JSON.stringify([content.key, content.value]).length;
  if (content instanceof Y.ContentAny) size.bytes += JSON.stringify(content.arr).length;
}

// What a draft would hold of it; and what stands in the living text alone must not grow without end either.
function sizeOf(doc: Y.Doc): Size {
  const content = nodesOfLive(doc);
  const whole = { nodes: 0, bytes: 0 };
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted) addTo(whole, struct);
  }
  const bytes = Math.max(Buffer.byteLength(JSON.stringify(content)), whole.bytes / heavier);
  return { nodes: 1 + countNodes(content), bytes };
}

function countNodes(nodes: DocumentNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countNodes(node.content ?? []), 0);
}

function tooLarge(message: string): Refusal {
  return { reason: 'too-large', message };
}
