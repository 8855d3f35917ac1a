import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { limits } from '#lib/document/limits.ts';

// What a hand types is not worth counting.
const muchAtOnce = 2000;

/** Refuses what would make the body larger than can be stored, before it is in the text; `onTooLong` hears why. */
export const GuardLength = Extension.create<{ onTooLong: (why: string) => void }>({
  name: 'guardLength',
  // Before anything reads what was pasted.
  priority: 2000,

  addOptions: () => ({ onTooLong: () => undefined }),

  addProseMirrorPlugins() {
    const { onTooLong } = this.options;
    return [
      new Plugin({
        filterTransaction: (tr) => {
          const why = tr.docChanged ? tooLong(tr) : null;
          if (why) onTooLong(why);
          return why === null;
        },
        props: {
          handleDOMEvents: {
            paste: (_view, event) => {
              const why = pastedTooLong(event.clipboardData);
              if (why) {
                event.preventDefault();
                onTooLong(why);
              }
              return why !== null;
            },
          },
        },
      }),
    ];
  },
});

function tooLong(tr: Transaction): string | null {
  const sync = tr.getMeta(ySyncPluginKey);
  const grown = tr.doc.content.size - tr.before.content.size;
  if (sync?.isChangeOrigin || grown < muchAtOnce) return null;
  const { parts, letters } = sizeOf(tr.doc);
  if (parts > limits.nodes) return `It has about ${thousands(parts)} parts; ${moreThanAllowed}`;
  return letters > limits.bytes ? `It has about ${thousands(letters)} letters; ${moreThanAllowed}` : null;
}

const moreThanAllowed = `a story can have ${thousands(limits.nodes)} parts and ${thousands(limits.bytes)} letters. Nothing was put in; split it into several stories.`;

// Read as text, because building a page out of it is what takes long.
function pastedTooLong(clipboard: DataTransfer | null): string | null {
  const html = clipboard?.getData('text/html') ?? '';
  const text = clipboard?.getData('text/plain') ?? '';
  if (text.length > limits.bytes) return `It has about ${thousands(text.length)} letters; ${moreThanAllowed}`;
  const blocks = html.match(/<(?:p|li|h[1-6]|td|th|blockquote|pre)\b/gi)?.length ?? 0;
  const parts = Math.max(blocks, html === '' ? text.split(/\n\s*\n/).length : 0) * 2;
  return parts > limits.nodes ? `It has about ${thousands(parts / 2)} paragraphs; ${moreThanAllowed}` : null;
}

function sizeOf(doc: Node): { parts: number; letters: number } {
  let parts = 1;
  let letters = 0;
  doc.descendants((node) => {
    parts += 1;
    letters += node.text?.length ?? 0;
  });
  return { parts, letters };
}

function thousands(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}
