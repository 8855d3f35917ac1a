import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
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
} from 'yjs';

/** Two places of the living text, which stay where they are whatever is written around them. */
export type Anchor = { start: string; end: string };

/** A range of the body as an anchor; null while there is no living text. */
export function anchorOf(state: EditorState, from: number, to: number): Anchor | null {
  const sync = syncOf(state);
  if (!sync) return null;
  const { doc, type, mapping } = sync;
  const start = absolutePositionToRelativePosition(from, type, mapping);
  const end = absolutePositionToRelativePosition(to, type, mapping);
  // To the first letter and to the last one: what is typed at either edge is no part of it.
  return { start: encode(heldBy(start, doc, 0)), end: encode(heldBy(end, doc, -1)) };
}

/** Where an anchor stands now; null when nothing of its range is left. */
export function rangeOf(state: EditorState, anchor: Anchor): { from: number; to: number } | null {
  const sync = syncOf(state);
  if (!sync) return null;
  const at = (place: string) => {
    const relative = decode(place);
    return relative && relativePositionToAbsolutePosition(sync.doc, sync.type, relative, sync.mapping);
  };
  const [from, to] = [at(anchor.start), at(anchor.end)];
  if (from === null || to === null || from >= to || to > state.doc.content.size) return null;
  return { from, to };
}

function syncOf(state: EditorState) {
  const sync = ySyncPluginKey.getState(state);
  if (!sync?.binding) return null;
  const { doc, type, binding } = sync;
  return { doc, type, mapping: binding.mapping };
}

// The very beginning of a text has no letter before it, and is held by the text itself.
function heldBy(place: RelativePosition, doc: Doc, side: 0 | -1): RelativePosition {
  const absolute = createAbsolutePositionFromRelativePosition(place, doc);
  if (!absolute || absolute.index === 0) return place;
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
