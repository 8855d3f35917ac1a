import type { EditorView } from '@tiptap/pm/view';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Match, spanOf } from './matches.ts';
import { setLayers } from './tool-layers.ts';

// Drawn at most, around what is seen: thousands would make every key slow.
const mostDrawn = 400;

/** Draws the matches that are near the view, and the one that is looked at. */
export function drawMatches(view: EditorView, matches: readonly Match[], current: Match | undefined): void {
  const { doc } = view.state;
  const near = matches.length > mostDrawn ? nearView(view) : { from: 0, to: doc.content.size };
  const drawn: Decoration[] = [];
  for (const match of matches) {
    const { place, parts } = match;
    const { from, to } = spanOf(match);
    const isCurrent = match === current;
    if (place.kind === 'field' || (to < near.from && !isCurrent) || to > doc.content.size) continue;
    if (from > near.to && !isCurrent) break;
    if (place.kind === 'words') {
      const node = isCurrent ? doc.nodeAt(from) : null;
      if (node) drawn.push(Decoration.node(from, from + node.nodeSize, { class: 'has-found' }));
    }
    for (const part of parts)
      drawn.push(Decoration.inline(part.from, part.to, { class: isCurrent ? 'found is-current' : 'found' }));
    if (drawn.length >= mostDrawn * 2) break;
  }
  setLayers(view, { found: DecorationSet.create(doc, drawn) });
}

/** Brings a match of the body before the eyes; the keyboard stays where it is. */
export function showMatch(view: EditorView, match: Match): void {
  const { from } = spanOf(match);
  const { kind } = match.place;
  if (kind === 'field') return;
  const dom = kind === 'words' ? view.nodeDOM(from) : view.domAtPos(from).node;
  const element = dom instanceof Element ? dom : dom?.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

function nearView(view: EditorView): { from: number; to: number } {
  const { left } = view.dom.getBoundingClientRect();
  const at = (top: number) => view.posAtCoords({ left: left + 4, top })?.pos;
  const height = window.innerHeight;
  const box = view.dom.getBoundingClientRect();
  const margin = 4000;
  const from = at(Math.max(box.top + 2, 2)) ?? 0;
  const to = at(Math.min(box.bottom - 2, height - 2)) ?? view.state.doc.content.size;
  return { from: from - margin, to: to + margin };
}
