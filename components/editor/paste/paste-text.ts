import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { fromPlainText } from '#lib/document/from-plain-text.ts';
import { insertBlocks } from './insert-blocks.ts';
import type { Pasted, PasteHands } from './paste-hands.ts';

// Text that was copied in an editor is read by the schema itself.
const own = /data-pm-slice\b/;
const storyFile = /\.(?:docx|md|markdown|html?|txt)$/i;
const idleMs = 5000;

/** Text pasted or dropped from elsewhere: read as a body holds it. With Shift it comes as plain paragraphs. */
export const PasteText = Extension.create<{ hands: PasteHands | null }>({
  name: 'pasteText',

  addOptions: () => ({ hands: null }),

  addProseMirrorPlugins() {
    const { hands } = this.options;
    return hands ? [pastePlugin(hands)] : [];
  },
});

function pastePlugin(hands: PasteHands): Plugin {
  let isShift = false;
  return new Plugin({
    // Fetched while nobody waits for it, so that a paste without a network still is one.
    view: () => {
      const timer = setTimeout(() => void load().catch(() => undefined), idleMs);
      return { destroy: () => clearTimeout(timer) };
    },
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          isShift = event.shiftKey;
          return false;
        },
        keyup: () => {
          isShift = false;
          return false;
        },
      },
      handlePaste: (view, event) => {
        const pasted = event.clipboardData && pastedOf(event.clipboardData, isShift);
        if (!pasted || !isForeign(pasted)) return false;
        void insertPasted(view, pasted, isShift, hands);
        return true;
      },
      handleDrop: (view, event, _slice, isMove) => {
        if (isMove || !event.dataTransfer) return false;
        const stories = [...event.dataTransfer.files].filter(({ name }) => storyFile.test(name));
        if (stories[0]) {
          selectPlace(view, event);
          hands.openFile(stories[0]);
          return true;
        }
        const dropped = event.dataTransfer.files.length > 0 ? null : pastedOf(event.dataTransfer, false);
        if (!dropped || view.dragging || !isForeign(dropped)) return false;
        selectPlace(view, event);
        void insertPasted(view, dropped, false, hands);
        return true;
      },
    },
  });
}

function load() {
  return import('./insert-pasted.ts');
}

async function insertPasted(view: EditorView, pasted: Pasted, isPlain: boolean, hands: PasteHands) {
  try {
    if (isPlain) insertBlocks(view, fromPlainText(pasted.text));
    else await (await load()).insertPasted(view, pasted, hands);
  } catch {
    // The reader of HTML could not be fetched: the letters are what matters.
    if (view.isDestroyed) return;
    insertBlocks(view, fromPlainText(pasted.text));
    hands.say('Pasted as plain text: there is no connection to fetch the rest of the editor.');
  }
}

function pastedOf(given: DataTransfer, isPlain: boolean): Pasted {
  const html = isPlain ? '' : given.getData('text/html');
  return { html, text: given.getData('text/plain'), files: [...given.files] };
}

function isForeign({ html, text, files }: Pasted): boolean {
  if (html === '') return /\S[\s\S]*\n\s*\S/.test(text);
  if (own.test(html)) return false;
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const hasWords = Boolean(body.textContent?.trim());
  // A picture alone, with its file, is stored as a photo.
  return hasWords || (files.length === 0 && body.querySelector('img, table, hr, iframe') !== null);
}

function selectPlace(view: EditorView, event: DragEvent): void {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  if (at === undefined) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))));
  view.focus();
}
