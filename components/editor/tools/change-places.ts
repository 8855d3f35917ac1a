import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { applyEdits, type TextEdit } from '#lib/document/text-edits.ts';
import { type FieldTexts, type Part, partsOf, placeBefore, type TextPlace } from './text-places.ts';
import { closeUndoStep } from './undo-step.ts';

/** Edits of one place, in order. */
export type PlaceEdits = { place: TextPlace; edits: TextEdit[] };

/** Words that come where parts of a block stood, or to a place of it. */
type BodyEdit = { parts: [Part, ...Part[]]; text: string };

/**
 * Changes places all over the article as one step of undo. Words that would become longer than their field may hold are
 * left as they are. Answers with how many edits were made.
 */
export function changePlaces(view: EditorView, fields: FieldTexts, changes: readonly PlaceEdits[]): number {
  const { tr } = view.state;
  const ofFields: Record<string, TextEdit[]> = {};
  const ofBody: BodyEdit[] = [];
  let count = 0;
  for (const { place, edits } of changes) {
    const text = place.kind === 'block' ? '' : applyEdits(place.text, edits);
    if (place.kind !== 'block' && text.length > place.most) continue;
    if (place.kind === 'field') ofFields[place.name] = edits;
    else if (place.kind === 'words') tr.setNodeAttribute(place.at, place.name, text);
    else ofBody.push(...edits.map((edit) => bodyEdit(place, edit)));
    count += edits.length;
  }
  // From the end, so that what comes before stays where it is.
  for (const edit of ofBody.sort((a, b) => b.parts[0].from - a.parts[0].from)) editBody(tr, edit);
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
  editBody(tr, { parts: [{ from: at + from, to: at + to }], text });
}

function bodyEdit(place: TextPlace & { kind: 'block' }, { from, to, text }: TextEdit): BodyEdit {
  const [first, ...more] = partsOf(place.stretches, from, to);
  if (first) return { parts: [first, ...more], text };
  const at = placeBefore(place.stretches, from) ?? place.at;
  return { parts: [{ from: at, to: at }], text };
}

// What is not read between the parts, as somebody's suggestion, stays: behind what is put in.
function editBody(tr: Transaction, { parts, text }: BodyEdit): void {
  const [{ from, to }, ...more] = parts;
  const marks = from === to ? marksAt(tr.doc, from) : marksOf(tr.doc, parts);
  for (const part of more.reverse()) tr.delete(part.from, part.to);
  if (text === '') tr.delete(from, to);
  else tr.replaceWith(from, to, tr.doc.type.schema.text(text, marks));
}

function marksAt(doc: Node, at: number): readonly Mark[] {
  const { nodeBefore, nodeAfter } = doc.resolve(at);
  if (!nodeBefore || !nodeAfter)
    return (nodeBefore ?? nodeAfter)?.marks.filter((mark) => !isSuggested(mark)) ?? [];
  return nodeAfter.marks.filter((mark) => mark.isInSet(nodeBefore.marks));
}

// What takes the place of words of which only some are suggested is no suggestion, so that it stands whatever becomes of them.
function marksOf(doc: Node, parts: readonly Part[]): readonly Mark[] {
  const texts: Node[] = [];
  for (const { from, to } of parts)
    doc.nodesBetween(from, to, (node) => {
      if (node.isInline) texts.push(node);
    });
  const marks = texts[0]?.marks ?? [];
  return marks
    .filter((mark) => !isSuggested(mark) || texts.every((text) => mark.type.isInSet(text.marks)))
    .map((mark) => (mark.attrs.sign ? mark.type.create({ ...mark.attrs, sign: '' }) : mark));
}

function isSuggested({ type }: Mark): boolean {
  return type.name === 'insertion' || type.name === 'deletion';
}
