import { type Command, NodeSelection } from '@tiptap/pm/state';

type Range = { holder: number; from: number; to: number };

/** Moves the selected blocks past the block before or after them; a photo in a gallery past its neighbour there. */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { from, to, holder } = movedRange(state);
    const around = state.doc.resolve(direction < 0 ? from : to);
    const neighbour = direction < 0 ? around.nodeBefore : around.nodeAfter;
    if (!neighbour || around.depth !== holder) return false;
    // The neighbour is what moves, so that the caret, and another's, stays where it is in the text.
    const { tr } = state;
    if (direction < 0) tr.insert(to, neighbour).delete(from - neighbour.nodeSize, from);
    else tr.delete(to, to + neighbour.nodeSize).insert(from, neighbour);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function movedRange({ selection }: Parameters<Command>[0]): Range {
  const { $from, $to, from, to } = selection;
  const isPiece = selection instanceof NodeSelection && selection.node.isBlock;
  if (isPiece && ($from.depth === 0 || $from.parent.type.name === 'gallery'))
    return { holder: $from.depth, from, to };
  return { holder: 0, from: $from.depth > 0 ? $from.before(1) : from, to: $to.depth > 0 ? $to.after(1) : to };
}
