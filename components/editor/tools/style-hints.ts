import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type StyleBook, type StyleHint, styleHints } from '#lib/document/house-style.ts';
import { blocksOf } from './text-places.ts';
import { layersOf, setLayers } from './tool-layers.ts';

/** A hint where it stands in the body or in a field. `around` tells it from the same words elsewhere. */
export type PlacedHint = StyleHint & { around: string };

/** What blocks have been read, by their letters: only a block that changed is read again. */
export type HintMemory = Map<string, StyleHint[]>;

const sliceMs = 6;

/** Reads blocks that have not been read yet, for a few milliseconds; answers whether all are read. */
export function readBlocks(doc: Node, book: StyleBook, memory: HintMemory): boolean {
  const until = performance.now() + sliceMs;
  const blocks = blocksOf(doc);
  if (memory.size > blocks.length * 2 + 200) memory.clear();
  for (const { text } of blocks) {
    if (memory.has(text)) continue;
    memory.set(text, styleHints(text, book));
    if (performance.now() > until) return false;
  }
  return true;
}

/** The hints of a body whose blocks have been read, without those that somebody ignores. */
export function hintsIn(doc: Node, memory: HintMemory, ignored: ReadonlySet<string>): PlacedHint[] {
  return blocksOf(doc).flatMap(({ at, text }) =>
    placed(text, memory.get(text) ?? [], ignored).map((hint) => ({
      ...hint,
      from: at + hint.from,
      to: at + hint.to,
    })),
  );
}

/** The hints of the words of a field, without those that somebody ignores. */
export function hintsInWords(words: string, book: StyleBook, ignored: ReadonlySet<string>): PlacedHint[] {
  return placed(words, styleHints(words, book), ignored);
}

/** Draws hints, unless they are drawn already. */
export function drawHints(view: EditorView, hints: readonly PlacedHint[]): void {
  const drawn = drawnHints(view);
  const isSame =
    drawn.length === hints.length &&
    hints.every(({ from, to, term }, index) => {
      const other = drawn[index];
      return other?.from === from && other.to === to && other.term === term;
    });
  if (isSame) return;
  const decorations = hints.map((hint) =>
    Decoration.inline(hint.from, hint.to, { class: 'style-hint', title: hint.term.reason }, { hint }),
  );
  setLayers(view, { hints: DecorationSet.create(view.state.doc, decorations) });
}

/** The hints that are drawn, where their words stand now. */
export function drawnHints(view: EditorView): PlacedHint[] {
  const drawn = layersOf(view)?.hints.find() ?? [];
  return drawn
    .map(({ from, to, spec }) => ({ ...(spec.hint as PlacedHint), from, to }))
    .sort((a, b) => a.from - b.from);
}

/** The hint in which the caret stands, or around what is selected. */
export function hintAt(hints: readonly PlacedHint[], from: number, to: number): PlacedHint | undefined {
  return hints.find((hint) => hint.from <= from && hint.to >= to);
}

/** The next hint after a place; the first when there is none after it. */
export function hintAfter(hints: readonly PlacedHint[], position: number): PlacedHint | undefined {
  return hints.find((hint) => hint.from > position) ?? hints[0];
}

function placed(text: string, hints: StyleHint[], ignored: ReadonlySet<string>): PlacedHint[] {
  return hints
    .map((hint) => ({ ...hint, around: aroundOf(text, hint) }))
    .filter(({ around }) => !ignored.has(around));
}

function aroundOf(text: string, { from, to, term }: StyleHint): string {
  return `${term.id} ${text.slice(Math.max(0, from - 24), to + 24)}`;
}
