import { type Editor, Extension, getTextBetween, getTextSerializersFromSchema } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { asSuggestion } from './as-suggestion.ts';
import { asIfNobody, drawBreaks } from './signs.ts';

/** Whether what one types is suggested, by whom, and how often something could not be since the last thing that could. */
export type Suggesting = { author: string; refusals: number; convert: typeof asSuggestion };

type Change = { start: Omit<Suggesting, 'refusals'> } | { stop: true } | { refuse: boolean };

const key = new PluginKey<Suggesting | null>('suggesting');
const settled = 'settledSuggestions';

/** How one suggests at the moment; null when what is typed is simply written. */
export function suggesting(state: EditorState): Suggesting | null {
  return key.getState(state) ?? null;
}

/** What suggesting takes. Fetched before it is asked for, it holds from the first letter typed after `startSuggesting`. */
export const fetchSuggesting = () => import('./as-suggestion.ts');

/** From now on what is typed is suggested in the name of `author`. */
export async function startSuggesting(editor: Editor, author: string): Promise<void> {
  const { asSuggestion: convert } = await fetchSuggesting();
  if (!editor.isDestroyed) tell(editor, { start: { author, convert } });
}

/** From now on what is typed is simply written again. */
export function stopSuggesting(editor: Editor): void {
  tell(editor, { stop: true });
}

/** What was said of something that cannot be suggested has been read. */
export function forgetRefusal(editor: Editor): void {
  tell(editor, { refuse: false });
}

/** Dispatches a change that takes suggestions up or turns them down, as it is. */
export function dispatchSettled(editor: Editor, tr: Transaction): void {
  editor.view.dispatch(tr.setMeta(settled, true));
}

type Typed = { from: number; to: number; text: string };

// Typing that makes a list, a divider or a marker of itself: what was typed is suggested as the words that it is.
function typedBefore(state: EditorState, tr: Transaction): Transaction | null {
  const typed = Object.values(Reflect.get(tr, 'meta') ?? {}).find(isTyped);
  return typed ? state.tr.insertText(typed.text, typed.from, typed.to) : null;
}

function isTyped(meta: unknown): meta is Typed {
  return typeof meta === 'object' && meta !== null && 'transform' in meta && 'text' in meta && 'from' in meta;
}

function tell(editor: Editor, change: Change): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, change));
}

/** Turns what one does into suggestions while one suggests; what others do, undo, and what is settled pass as they are. */
export const SuggestChanges = Extension.create({
  name: 'suggestChanges',

  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor;
    const now = suggesting(state);
    const isPlain =
      !now ||
      !transaction.docChanged ||
      transaction.getMeta(ySyncPluginKey) !== undefined ||
      transaction.getMeta(settled) === true;
    if (isPlain) return next(transaction);
    const who = { author: now.author, at: Date.now(), id: crypto.randomUUID() };
    const refusal: Change = { refuse: true };
    const typed = typedBefore(state, transaction);
    const suggested = now.convert(state, transaction, who) ?? (typed && now.convert(state, typed, who));
    next(suggested ?? state.tr.setMeta(key, refusal));
  },

  addProseMirrorPlugins: () => [
    new Plugin<Suggesting | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, before) => {
          const change: Change | undefined = tr.getMeta(key);
          if (change && 'start' in change) return { ...change.start, refusals: 0 };
          if (!before || (change && 'stop' in change)) return null;
          if (change?.refuse) return { ...before, refusals: before.refusals + 1 };
          const isOver = change !== undefined || (tr.docChanged && !tr.getMeta(ySyncPluginKey));
          return isOver && before.refusals > 0 ? { ...before, refusals: 0 } : before;
        },
      },
      props: {
        decorations: ({ doc }) => drawBreaks(doc),
        transformCopied: (slice) => new Slice(asIfNobody(slice.content), slice.openStart, slice.openEnd),
        // TipTap's own reads the words of what is selected, and not of what is copied.
        clipboardTextSerializer: ({ content }, { state: { schema } }) => {
          const options = { textSerializers: getTextSerializersFromSchema(schema) };
          const copied = schema.topNodeType.create(null, content);
          return getTextBetween(copied, { from: 0, to: content.size }, options);
        },
      },
    }),
  ],
});
