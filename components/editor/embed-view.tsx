'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { embedOf } from '#lib/document/embeds.ts';
import { askEmbed } from './block-state.ts';
import { RemovePiece } from './remove-piece.tsx';

/** An embed as its writer sees it: what it is, and its address. Nothing of the other site is loaded here. */
export function EmbedView({ node, editor, selected, getPos, deleteNode }: NodeViewProps) {
  const embed = embedOf(node.attrs.address);
  return (
    <NodeViewWrapper
      as="figure"
      className={`embed editor-piece ${selected ? 'is-selected' : ''}`}
      aria-label="Embed"
      contentEditable={false}
      data-drag-handle
    >
      <span className="embed-title">{embed?.title ?? 'Embed'}</span>
      <span className="embed-address">{node.attrs.address}</span>
      <span className="embed-note">
        {embed?.player ? 'Readers see this card, and can play it in its place.' : 'Readers see this card.'}
      </span>
      {editor.isEditable && (
        <>
          <button
            type="button"
            className="piece-button embed-change"
            onClick={() => askEmbed(editor, getPos())}
          >
            Change
          </button>
          <RemovePiece name="embed" onRemove={deleteNode} />
        </>
      )}
    </NodeViewWrapper>
  );
}
