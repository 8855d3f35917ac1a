import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { placeForPiece } from '#components/editor/insert-piece.ts';
import type { DocumentNode } from '#lib/document/types.ts';

/** Where blocks go: at the caret, or in place of the whole text. */
export type Where = 'here' | 'whole';

/**
 * Puts blocks into the text as one step that can be undone by itself. `after` follows the block in which they were put: what
 * may not stand in a list or a cell; what `beside` does belongs to the same step. Answers with the nodes as they now stand, for whoever looks for their place.
 */
export function insertBlocks(
  view: EditorView,
  blocks: DocumentNode[],
  after: DocumentNode[] = [],
  where: Where = 'here',
  beside: () => void = () => undefined,
): Node[] {
  const { schema } = view.state;
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  const pieces = after.map((block) => schema.nodeFromJSON(block));
  // What was typed before is a step of its own.
  yUndoPluginKey.getState(view.state)?.undoManager?.stopCapturing();
  const tr = view.state.tr;
  if (where === 'whole') replaceAll(tr, [...nodes, ...pieces]);
  else {
    if (nodes.length > 0) tr.replaceSelection(sliceOf(nodes, tr.selection.$from));
    if (pieces.length > 0) tr.insert(placeForPiece(tr.doc, tr.selection.to), pieces);
  }
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
  beside();
  yUndoPluginKey.getState(view.state)?.undoManager?.stopCapturing();
  return [...nodes, ...pieces];
}

/** Whether the caret is where only paragraphs and lists may be: in a list, a quotation, a factbox, a cell. */
export function isInFlow(view: EditorView): boolean {
  return view.state.selection.$from.depth > 1;
}

function replaceAll(tr: Transaction, nodes: Node[]): void {
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
  const content = nodes.length > 0 ? nodes : paragraph ? [paragraph] : [];
  tr.replaceWith(0, tr.doc.content.size, content);
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1));
}

// A paragraph at an end runs into the text there; a list goes on in a list; all else stands by itself.
function sliceOf(nodes: Node[], $from: ResolvedPos): Slice {
  const content = Fragment.from(nodes);
  const open = Slice.maxOpen(content, false);
  const isInList = [...Array($from.depth).keys()].some(
    (depth) => $from.node(depth + 1).type.name === 'listItem',
  );
  const isOpen = (node: Node | undefined) =>
    node?.type.name === 'paragraph' || (isInList && node?.type.name.endsWith('List') === true);
  return new Slice(content, isOpen(nodes[0]) ? open.openStart : 0, isOpen(nodes.at(-1)) ? open.openEnd : 0);
}
