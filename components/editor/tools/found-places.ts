import type { EditorView } from '@tiptap/pm/view';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Found } from '#lib/document/find.ts';
import type { TextPlace } from './text-places.ts';
import { setLayers } from './tool-layers.ts';

/** One place in which what was looked for stands. */
export type Match = { place: TextPlace; found: Found };

// Drawn at most, around what is seen: thousands would make every key slow.
const mostDrawn = 400;

/** Draws the matches that are near the view, and the one that is looked at. */
export function drawMatches(view: EditorView, matches: readonly Match[], current: Match | undefined): void {
  const { doc } = view.state;
  const near = matches.length > mostDrawn ? nearView(view) : { from: 0, to: doc.content.size };
  const drawn: Decoration[] = [];
  for (const match of matches) {
    const { place, found } = match;
    if (place.kind === 'field') continue;
    if (place.at > near.to && match !== current) break;
    if (place.kind === 'words') {
      const node = match === current ? doc.nodeAt(place.at) : null;
      if (node) drawn.push(Decoration.node(place.at, place.at + node.nodeSize, { class: 'has-found' }));
      continue;
    }
    const [from, to] = [place.at + found.from, place.at + found.to];
    if ((to < near.from && match !== current) || to > doc.content.size) continue;
    drawn.push(Decoration.inline(from, to, { class: match === current ? 'found is-current' : 'found' }));
    if (drawn.length >= mostDrawn * 2) break;
  }
  setLayers(view, { found: DecorationSet.create(doc, drawn) });
}

/** Brings a match of the body before the eyes; the keyboard stays where it is. */
export function showMatch(view: EditorView, { place, found }: Match): void {
  if (place.kind === 'field') return;
  const dom = place.kind === 'words' ? view.nodeDOM(place.at) : view.domAtPos(place.at + found.from).node;
  const element = dom instanceof Element ? dom : dom?.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

/** The match from which a search goes on: the first that stands at the caret or after it. */
export function matchAfter(matches: readonly Match[], position: number): number {
  const at = matches.findIndex(
    ({ place, found }) =>
      place.kind !== 'field' && place.at + (place.kind === 'block' ? found.from : 0) >= position,
  );
  return Math.max(at, 0);
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
