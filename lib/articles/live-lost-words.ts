import * as Y from 'yjs';
import { newId } from '#lib/platform/ids.ts';

/** Words that are in nobody's text any more though nobody has taken them out, and the number of the page that wrote them. */
export type LostWords = { writer: number; words: string };

/**
 * The words that a change leaves without a place: typed into a part that somebody else had deleted or made anew by then
 * (a paragraph that became a heading is another part), or standing in one that is deleted by somebody who did not know
 * them. Read as the change is applied: afterwards Yjs has forgotten them.
 */
export function lostWords(transaction: Y.Transaction, update: Uint8Array): LostWords[] {
  if (!takesAway(transaction)) return [];
  const { structs, ds } = Y.decodeUpdate(update);
  const found = new Map<number, string>();
  const add = (writer: number, words: string) => found.set(writer, (found.get(writer) ?? '') + words);
  const meant = (writer: number) => ds.clients.get(writer) ?? [];
  for (const { id, content } of stoodThere(transaction, meant)) {
    if (content instanceof Y.ContentString) add(id.client, content.str);
  }
  for (const [writer, texts] of cameTooLate(transaction, structs)) {
    for (const { index, from, to } of outside(texts, meant(writer))) {
      const { clock, words } = texts[index] ?? { clock: 0, words: '' };
      add(writer, words.slice(from - clock, to - clock));
    }
  }
  return [...found].flatMap(([writer, words]) => (words.trim() === '' ? [] : [{ writer, words }]));
}

/** Puts words that were lost at the end of the body, as something that their author suggests: in no draft until it is accepted. */
export function putLostWordsBack(
  doc: Y.Doc,
  lost: readonly { author: string; words: string }[],
  at: number,
): void {
  const paragraphs = lost.map(({ author, words }) => {
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    text.insert(0, words.trim(), { insertion: { id: newId(), author, at } });
    paragraph.insert(0, [text]);
    return paragraph;
  });
  doc.getXmlFragment('body').push(paragraphs);
}

type Stretch = { clock: number; len: number };
type LateText = Stretch & { words: string };

// What the change took out without naming it.
function stoodThere(transaction: Y.Transaction, meant: (writer: number) => Stretch[]): Y.Item[] {
  const unnamed = Y.createDeleteSet();
  for (const [writer, taken] of transaction.deleteSet.clients) {
    const known = transaction.beforeState.get(writer) ?? 0;
    const left = [...outside(taken, meant(writer))].filter(({ from }) => from < known);
    const stretches = left.map(({ from, to }) => ({ clock: from, len: Math.min(to, known) - from }));
    if (stretches.length > 0) unnamed.clients.set(writer, stretches);
  }
  const items: Y.Item[] = [];
  Y.iterateDeletedStructs(transaction, unnamed, (struct) => {
    if (struct instanceof Y.Item) items.push(struct);
  });
  return items;
}

// Letters that are new, and found that what they stand in is gone. In the order in which they were written.
function cameTooLate(
  { doc, beforeState }: Y.Transaction,
  structs: Y.AbstractStruct[],
): Map<number, LateText[]> {
  const texts = new Map<number, LateText[]>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) continue;
    const { client, clock } = struct.id;
    if (clock < (beforeState.get(client) ?? 0) || !isGone(doc, struct.id)) continue;
    const text = { clock, len: struct.length, words: struct.content.str };
    const before = texts.get(client);
    if (before) before.push(text);
    else texts.set(client, [text]);
  }
  return texts;
}

// What of the stretches lies in none of the others; both are in order.
function* outside(
  stretches: Stretch[],
  others: Stretch[],
): Generator<{ index: number; from: number; to: number }> {
  let next = 0;
  for (const [index, { clock, len }] of stretches.entries()) {
    const end = clock + len;
    for (let from = clock; from < end; ) {
      const other = others[next];
      if (!other || other.clock >= end) {
        yield { index, from, to: end };
        break;
      }
      if (other.clock > from) yield { index, from, to: other.clock };
      from = Math.max(from, other.clock + other.len);
      if (from < end) next += 1;
    }
  }
}

function takesAway({ doc, deleteSet, beforeState, afterState }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return true;
  return [...afterState].some(([writer, clock]) => {
    const before = beforeState.get(writer) ?? 0;
    const structs = doc.store.clients.get(writer) ?? [];
    return clock > before && structs.slice(Y.findIndexSS(structs, before)).some(({ deleted }) => deleted);
  });
}

function isGone(doc: Y.Doc, id: Y.ID): boolean {
  return Y.getItem(doc.store, id).deleted;
}
