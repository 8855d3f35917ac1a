import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type Doc,
  decodeRelativePosition,
  encodeRelativePosition,
  type RelativePosition,
  type XmlFragment,
} from 'yjs';

/** Two places of the living text, which stay where they are whatever is written around them. */
export type Anchor = { start: string; end: string };

/** The living text of a body, and which of its parts the editor draws as which node. */
export type Living = { doc: Doc; type: XmlFragment; mapping: ProsemirrorBinding['mapping'] };

/** The living text behind an editor; null while there is none. */
export function livingOf(state: EditorState): Living | null {
  const sync = ySyncPluginKey.getState(state);
  return sync?.binding ? { doc: sync.doc, type: sync.type, mapping: sync.binding.mapping } : null;
}

/** A range of the body as an anchor. */
export function anchorOf({ doc, type, mapping }: Living, from: number, to: number): Anchor {
  const start = absolutePositionToRelativePosition(from, type, mapping);
  const end = absolutePositionToRelativePosition(to, type, mapping);
  // To the first letter and to the last one: what is typed at either edge is no part of it.
  return { start: encode(heldBy(start, doc, 0)), end: encode(heldBy(end, doc, -1)) };
}

/** Where an anchor stands now; null when nothing of its range is left. */
export function rangeOf(living: Living, anchor: Anchor): { from: number; to: number } | null {
  const [from, to] = [placeOf(living, anchor.start), placeOf(living, anchor.end)];
  return from === null || to === null || from >= to ? null : { from, to };
}

function placeOf({ doc, type, mapping }: Living, place: string): number | null {
  const relative = decode(place);
  if (!relative) return null;
  const found = relativePositionToAbsolutePosition(doc, type, relative, mapping);
  if (found !== null) return found;
  // The first letter of the whole body is taken for a place that was lost; its text's beginning is not.
  const absolute = createAbsolutePositionFromRelativePosition(relative, doc);
  if (absolute?.index !== 0) return null;
  const beginning = createRelativePositionFromTypeIndex(absolute.type, 0, -1);
  return relativePositionToAbsolutePosition(doc, type, beginning, mapping);
}

// Before the very first letter of a text there is none to be held by.
function heldBy(place: RelativePosition, doc: Doc, side: 0 | -1): RelativePosition {
  const absolute = createAbsolutePositionFromRelativePosition(place, doc);
  if (!absolute || (absolute.index === 0 && side === -1)) return place;
  return createRelativePositionFromTypeIndex(absolute.type, absolute.index, side);
}

function encode(place: RelativePosition): string {
  return btoa(String.fromCharCode(...encodeRelativePosition(place)));
}

function decode(place: string): RelativePosition | null {
  try {
    return decodeRelativePosition(Uint8Array.from(atob(place), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
