import type { Node } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';

/** A place that the outline leads to. */
export type OutlineRow = { at: number; level: number; words: string; isHere: boolean };

/** A thing that is still missing, where it is missing. */
export type MissingRow = { at: number; words: string };

/** The headings of a body, the part in which the caret stands, and what is still to come. */
export function outlineOf(doc: Node, { from }: Selection): { headings: OutlineRow[]; missing: MissingRow[] } {
  const headings: OutlineRow[] = [];
  const missing: MissingRow[] = [];
  doc.descendants((node, at, parent) => {
    if (node.type.name === 'heading') {
      headings.push({ at, level: Number(node.attrs.level), words: node.textContent.trim(), isHere: false });
    }
    if (node.type.name === 'tk')
      missing.push({ at, words: String(node.attrs.note || parent?.textContent.slice(0, 60) || '') });
    return true;
  });
  const here = headings.filter((row) => row.at <= from).at(-1);
  if (here) here.isHere = true;
  return { headings, missing };
}
