import type { WordsElement } from '#components/editor/live/shared-words.ts';
import { applyEdits, inverseEdits, type TextEdit } from '#lib/document/text-edits.ts';
import { isTelling, typedEdits, typedReach } from '#lib/document/typography.ts';
import { editField } from './edit-field.ts';

type Made = { value: string; caret: number; plain: TextEdit[]; plainCaret: number };

/**
 * Sets quotes, dashes, dots and bonds as they are typed into a field, by the rules of the body. Backspace right after, or
 * undo, gives the plain letters back. Answers with the way to stop.
 */
export function fieldTypography(field: WordsElement, language: string): () => void {
  let made: Made | null = null;
  const write = (event: Event) => {
    made = null;
    if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.isComposing) return;
    if (!isTelling(event.data ?? '')) return;
    const caret = field.selectionEnd ?? field.value.length;
    const start = Math.max(0, caret - typedReach);
    const text = field.value.slice(start, caret);
    const { visible, silent } = typedEdits(text, language);
    const isVisible = visible.length > 0;
    const edits = isVisible ? visible : silent;
    if (edits.length === 0) return;
    const after = start + applyEdits(text, edits).length;
    editField(field, moved(edits, start), after, isVisible);
    const plain = moved(inverseEdits(text, edits), start);
    made = isVisible ? { value: field.value, caret: after, plain, plainCaret: caret } : null;
  };
  const takeBack = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Backspace' || !made) return;
    const { value, caret, plain, plainCaret } = made;
    if (field.value !== value || field.selectionStart !== caret || field.selectionEnd !== caret) return;
    event.preventDefault();
    editField(field, plain, plainCaret, true);
  };
  field.addEventListener('input', write);
  field.addEventListener('keydown', takeBack);
  return () => {
    field.removeEventListener('input', write);
    field.removeEventListener('keydown', takeBack);
  };
}

function moved(edits: readonly TextEdit[], by: number): TextEdit[] {
  return edits.map((edit) => ({ ...edit, from: edit.from + by, to: edit.to + by }));
}
