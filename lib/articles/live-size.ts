import * as Y from 'yjs';
import { limits } from '#lib/document/limits.ts';
import type { DocumentNode } from '#lib/document/types.ts';
import { nodesOfLive } from './live-text.ts';

/** How large a living text is, or a part of it. */
export type Size = { nodes: number; bytes: number };

/** What an element costs in a stored body, beside its letters; a guess that only says when to count. */
const elementBytes = 60;

/** What a piece of a living text costs, whatever it holds; and how much more than its draft a living text may weigh. */
const pieceBytes = 20;
const heavier = 3;

/** Whether a text of that size may be stored. */
export function isWithin({ nodes, bytes }: Size): boolean {
  return nodes <= limits.nodes && bytes <= limits.bytes;
}

/** Both together. */
export function plus(one: Size, other: Size): Size {
  return { nodes: one.nodes + other.nodes, bytes: one.bytes + other.bytes };
}

/** What a living text grows by these pieces at most. */
export function mostOf(items: Iterable<Y.Item>): Size {
  const size = { nodes: 0, bytes: 0 };
  for (const { content } of items) {
    size.bytes += pieceBytes;
    if (content instanceof Y.ContentType) {
      size.nodes += 1;
      size.bytes += elementBytes;
    }
    if (content instanceof Y.ContentString) size.bytes += content.str.length * 2;
    if (content instanceof Y.ContentFormat) size.bytes += JSON.stringify([content.key, content.value]).length;
    if (content instanceof Y.ContentAny) size.bytes += JSON.stringify(content.arr).length;
  }
  return size;
}

/** What a living text grows by these new pieces at least, if nothing is taken out with them. */
export function leastOf(items: readonly Y.Item[]): Size {
  const elements = new Set<unknown>();
  for (const { content } of items) if (content instanceof Y.ContentType) elements.add(content.type);
  const withLetters = new Set<unknown>();
  let letters = 0;
  for (const { content, parent } of items) {
    if (!(content instanceof Y.ContentString)) continue;
    letters += content.str.length;
    const above = parent instanceof Y.XmlText ? parent._item?.parent : null;
    if (elements.has(above)) withLetters.add(above);
  }
  const nodes = [...elements].filter((type) => type instanceof Y.XmlElement).length + withLetters.size;
  return { nodes, bytes: (letters * 2) / heavier };
}

/** What a draft would hold of it; and what stands in the living text alone must not grow without end either. */
export function sizeOf(doc: Y.Doc): Size {
  const content = nodesOfLive(doc);
  const whole = mostOf(standingItems(doc));
  const bytes = Math.max(Buffer.byteLength(JSON.stringify(content)), whole.bytes / heavier);
  return { nodes: 1 + countNodes(content), bytes };
}

function* standingItems(doc: Y.Doc): Generator<Y.Item> {
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted) yield struct;
  }
}

function countNodes(nodes: DocumentNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countNodes(node.content ?? []), 0);
}
