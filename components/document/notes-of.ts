import type { DocumentNode } from '#lib/document/types.ts';
import { nodesOf } from '#lib/document/walk.ts';

/** A footnote's number in its story, and its words. */
export type Note = { number: number; words: string };

/** The footnotes of a body, numbered in reading order. */
export function notesOf(body: DocumentNode): Map<DocumentNode, Note> {
  const notes = new Map<DocumentNode, Note>();
  for (const node of nodesOf(body)) {
    if (node.type !== 'footnote' || notes.has(node)) continue;
    const words = node.attrs?.note;
    notes.set(node, { number: notes.size + 1, words: typeof words === 'string' ? words : '' });
  }
  return notes;
}
