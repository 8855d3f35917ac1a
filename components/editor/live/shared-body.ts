import { Collaboration } from '@tiptap/extension-collaboration';

/**
 * The body shared with others. Its keys of undo are its own even when there is nothing to take back: else the browser would
 * try, and Shift+Z, with nothing to do again, would be taken for Z and undo.
 */
export const SharedBody = Collaboration.extend({
  addKeyboardShortcuts() {
    const undo = () => this.editor.commands.undo() || true;
    const redo = () => this.editor.commands.redo() || true;
    return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
  },
});
