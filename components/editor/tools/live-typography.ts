import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { inverseEdits, type TextEdit } from '#lib/document/text-edits.ts';
import { isTelling, typedEdits, typedReach } from '#lib/document/typography.ts';
import { editText } from './change-places.ts';
import { lettersIn } from './text-places.ts';
import { layersOf, type TypingHook } from './tool-layers.ts';
import { closeUndoStep } from './undo-step.ts';

type Made = { doc: unknown; start: number; plain: TextEdit[] };

/** Sets quotes, dashes, dots and bonds as they are typed. Backspace right after, or undo, gives the plain letters back. */
export function liveTypography(): TypingHook {
  let made: Made | null = null;
  return {
    write: (view, letter, plain) => {
      made = null;
      if (!isTelling(letter) || view.composing) return false;
      const tr = plain();
      const { $from: $caret } = tr.selection;
      if (!$caret.parent.isTextblock || $caret.parent.type.spec.code) return false;
      const text = lettersIn(
        $caret.parent.cut(Math.max(0, $caret.parentOffset - typedReach), $caret.parentOffset),
      );
      const start = $caret.pos - text.length;
      const { visible, silent } = typedEdits(text, layersOf(view)?.language ?? '');
      if (visible.length > 0) made = writeVisibly(view, tr, start, text, visible);
      else if (silent.length > 0) view.dispatch(edited(tr, start, silent));
      return visible.length > 0 || silent.length > 0;
    },
    takeBack: (view) => {
      if (!made || made.doc !== view.state.doc || !view.state.selection.empty) return false;
      closeUndoStep(view.state);
      view.dispatch(edited(view.state.tr, made.start, made.plain));
      made = null;
      return true;
    },
  };
}

function writeVisibly(
  view: EditorView,
  plain: Transaction,
  start: number,
  text: string,
  edits: TextEdit[],
): Made {
  // Two steps, so that undo gives back what was typed, as it was typed.
  view.dispatch(plain);
  closeUndoStep(view.state);
  view.dispatch(edited(view.state.tr, start, edits).scrollIntoView());
  return { doc: view.state.doc, start, plain: inverseEdits(text, edits) };
}

function edited(tr: Transaction, start: number, edits: TextEdit[]): Transaction {
  const { storedMarks } = tr;
  for (const edit of [...edits].reverse()) editText(tr, start, edit);
  return storedMarks ? tr.setStoredMarks(storedMarks) : tr;
}
