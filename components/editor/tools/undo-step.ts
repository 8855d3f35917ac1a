import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** What comes next is undone by itself, and not together with what was typed a moment ago. */
export function closeUndoStep(state: EditorState): void {
  yUndoPluginKey.getState(state)?.undoManager?.stopCapturing();
}
