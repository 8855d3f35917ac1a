import type { WordsElement } from '#components/editor/live/shared-words.ts';
import { applyEdits, type TextEdit } from '#lib/document/text-edits.ts';

/** Makes edits in a field as if they were typed there; as a step of undo of its own when `isStep`. */
export function editField(
  field: WordsElement,
  edits: readonly TextEdit[],
  caret: number,
  isStep: boolean,
): void {
  if (isStep) field.dispatchEvent(new Event('stepends'));
  field.value = applyEdits(field.value, edits);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (isStep) field.dispatchEvent(new Event('stepends'));
}
