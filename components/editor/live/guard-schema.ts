import { Extension } from '@tiptap/core';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import { ContentFormat, ContentType, type Doc, Item, type Transaction, XmlElement } from 'yjs';
import { markNameOf } from '#lib/articles/live-body.ts';

type Known = { hasNode: (name: string) => boolean; hasMark: (name: string) => boolean };

/**
 * A part that this page does not know came from a newer one. The binding would take it out of the text, for everybody; so
 * it is cut before it looks, and the page is told to be opened anew.
 */
export const GuardSchema = Extension.create<{ doc: Doc | null; onUnknown: () => void }>({
  name: 'guardSchema',
  // Before the binding's own listeners.
  priority: 2000,

  addOptions: () => ({ doc: null, onUnknown: () => undefined }),

  onCreate() {
    const { doc, onUnknown } = this.options;
    const { nodes, marks } = this.editor.schema;
    const known: Known = {
      hasNode: (name) => Object.hasOwn(nodes, name),
      hasMark: (name) => Object.hasOwn(marks, markNameOf(name)),
    };
    const look = (transaction: Transaction) => {
      if (transaction.local || !bringsUnknown(transaction, known)) return;
      const sync = ySyncPluginKey.getState(this.editor.state);
      if (sync?.binding) cutOff(sync.binding);
      onUnknown();
    };
    doc?.on('beforeObserverCalls', look);
    this.editor.on('destroy', () => doc?.off('beforeObserverCalls', look));
  },
});

/** From now on the editor and the shared text hear nothing of each other. */
export function cutOff(binding: ProsemirrorBinding): void {
  // Only destroyed, it would still write what the editor shows over the text, at the editor's next update.
  binding.mux = () => undefined;
  binding.destroy();
}

/** Whether a change brings a node or a mark that is not known. Costs as much as the change is long. */
export function bringsUnknown({ doc, beforeState, afterState }: Transaction, known: Known): boolean {
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0;
    if (end === begin) continue;
    const structs = doc.store.clients.get(client) ?? [];
    for (let at = structs.length - 1; at >= 0; at -= 1) {
      const struct = structs[at];
      if (!struct || struct.id.clock + struct.length <= begin) break;
      if (struct instanceof Item && !struct.deleted && isUnknown(struct.content, known)) return true;
    }
  }
  return false;
}

function isUnknown(content: unknown, { hasNode, hasMark }: Known): boolean {
  if (content instanceof ContentType && content.type instanceof XmlElement)
    return !hasNode(content.type.nodeName);
  return content instanceof ContentFormat && !hasMark(content.key);
}
