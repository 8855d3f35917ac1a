import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Where a thread of comments stands in the text. */
export type ThreadRange = { id: string; from: number; to: number };

/** How the comments, which come later than the editor, are reached from the text. */
export type CommentHands = {
  /** Opens the thread; or, without one, begins to comment on what is selected. */
  open: (thread: string | null) => void;
};

declare module '@tiptap/core' {
  interface Storage {
    commentLayer: { hands: CommentHands | null };
  }
}

const layerKey = new PluginKey<DecorationSet>('commentLayer');

/** Shows where threads of comments stand. They are drawn over the text and are never in it. */
export const CommentLayer = Extension.create({
  name: 'commentLayer',

  addStorage() {
    return { hands: null as CommentHands | null };
  },

  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<DecorationSet>({
        key: layerKey,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, drawn) => {
            const anew: DecorationSet | undefined = tr.getMeta(layerKey);
            return anew ?? (tr.docChanged ? drawn.map(tr.mapping, tr.doc) : drawn);
          },
        },
        props: {
          decorations: (state) => layerKey.getState(state),
          handleClick: (view, pos) => {
            const thread = threadAt(layerKey.getState(view.state), pos);
            if (thread) storage.hands?.open(thread);
            return false;
          },
        },
      }),
    ];
  },
});

/** Draws the ranges of these threads, one of them as the one that is read now. Does nothing when they are drawn so already. */
export function drawThreads({ view }: Editor, ranges: ThreadRange[], active: string | null): void {
  const marks = ranges.map(({ id, from, to }) => {
    const isActive = id === active;
    const look = { class: isActive ? 'comment-range is-active' : 'comment-range', 'data-thread': id };
    return Decoration.inline(from, to, look, { thread: id, isActive });
  });
  if (sayPlaces(marks) === sayPlaces(layerKey.getState(view.state)?.find() ?? [])) return;
  const drawn = DecorationSet.create(view.state.doc, marks);
  view.dispatch(view.state.tr.setMeta(layerKey, drawn).setMeta('addToHistory', false));
}

function sayPlaces(marks: Decoration[]): string {
  const places = marks.map(({ from, to, spec }) => `${from} ${to} ${spec.thread} ${spec.isActive}`);
  return places.sort().join();
}

/** Where the drawn threads stand, moved with every step since; one whose words are gone is not among them. */
export function drawnThreads({ state }: Editor): ThreadRange[] {
  const drawn = layerKey.getState(state)?.find() ?? [];
  return drawn.flatMap(({ from, to, spec }) => (from < to ? [{ id: String(spec.thread), from, to }] : []));
}

/** Opens the thread at the caret, or begins to comment on what is selected; false while comments have not come. */
export function commentHere(editor: Editor): boolean {
  const { hands } = editor.storage.commentLayer;
  if (!hands) return false;
  const { selection } = editor.state;
  const thread = selection.empty ? threadAt(layerKey.getState(editor.state), selection.from) : null;
  if (selection.empty && !thread) return false;
  hands.open(thread);
  return true;
}

// Where ranges lie in one another, the shortest is meant.
function threadAt(drawn: DecorationSet | undefined, pos: number): string | null {
  const found = drawn?.find(pos, pos).sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  const thread: unknown = found?.spec.thread;
  return typeof thread === 'string' ? thread : null;
}
