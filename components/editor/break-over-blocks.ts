import { splitBlock } from '@tiptap/pm/commands';
import { AllSelection, type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { goOnAt } from './insert-piece.ts';

/**
 * Enter where more than one line is selected. TipTap's and ProseMirror's own fail there when whole blocks go, such as every line of a
 * list: they look for the line in which the selection began. Here an empty paragraph stands in the blocks' place.
 */
export const breakOverBlocks: Command = (state, dispatch) => {
  const { selection } = state;
  const isLines = selection instanceof TextSelection && !selection.$from.sameParent(selection.$to);
  if (!isLines && !(selection instanceof AllSelection)) return false;
  const tr = state.tr.deleteSelection();
  const place = tr.mapping.map(selection.from);
  if (tr.doc.resolve(place).parent.isTextblock) return splitBlock(state, dispatch);
  dispatch?.(withALine(tr, place));
  return true;
};

function withALine(tr: Transaction, place: number): Transaction {
  const { doc } = tr;
  const isBlank = doc.childCount === 1 && doc.firstChild?.isTextblock && doc.textContent === '';
  const $place = doc.resolve(place);
  const index = $place.index();
  // Among the items of a list it is an item.
  const types = [doc.type.schema.nodes.paragraph, $place.parent.contentMatchAt(index).defaultType];
  const type = types.find((one) => one && $place.parent.canReplaceWith(index, index, one));
  const line = isBlank ? null : type?.createAndFill();
  return goOnAt(line ? tr.insert(place, line) : tr, place);
}
