import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { applyEdits, type TextEdit } from '#lib/document/text-edits.ts';
import type { FieldTexts, TextPlace } from './text-places.ts';
import { closeUndoStep } from './undo-step.ts';

/** Edits of one place, in order. */
export type PlaceEdits = { place: TextPlace; edits: TextEdit[] };

/**
 * Changes places all over the article as one step of undo. Words that would become longer than their field may hold are
 * left as they are. Answers with how many edits were made.
 */
export function changePlaces(view: EditorView, fields: FieldTexts, changes: readonly PlaceEdits[]): number {
  const { tr } = view.state;
  const ofFields: Record<string, TextEdit[]> = {};
  let count = 0;
  // From the end, so that what comes before stays where it is.
  for (const { place, edits } of [...changes].reverse()) {
    const text = place.kind === 'block' ? '' : applyEdits(place.text, edits);
    if (place.kind !== 'block' && text.length > place.most) continue;
    if (place.kind === 'field') ofFields[place.name] = edits;
    else if (place.kind === 'words') tr.setNodeAttribute(place.at, place.name, text);
    else for (const edit of [...edits].reverse()) editText(tr, place.at, edit);
    count += edits.length;
  }
  if (count === 0) return 0;
  closeUndoStep(view.state);
  if (tr.docChanged) view.dispatch(tr);
  // Refused as a whole, when the body would become too long.
  if (tr.docChanged && view.state.doc.eq(tr.before)) return 0;
  fields.change(ofFields);
  closeUndoStep(view.state);
  return count;
}

/** Makes one edit in a block; what is put in looks as what stood there did, its link included. */
export function editText(tr: Transaction, at: number, { from, to, text }: TextEdit): void {
  if (text === '') tr.delete(at + from, at + to);
  else tr.replaceWith(at + from, at + to, tr.doc.type.schema.text(text, marksAt(tr.doc, at + from, at + to)));
}

function marksAt(doc: Node, from: number, to: number): readonly Mark[] {
  if (to > from) return doc.nodeAt(from)?.marks ?? [];
  const { nodeBefore, nodeAfter } = doc.resolve(from);
  if (!nodeBefore || !nodeAfter) return (nodeBefore ?? nodeAfter)?.marks ?? [];
  return nodeAfter.marks.filter((mark) => mark.isInSet(nodeBefore.marks));
}
