'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { limits } from '#lib/document/limits.ts';
import { enterPiece } from './insert-piece.ts';
import { RemovePiece } from './remove-piece.tsx';
import { WordsField } from './words-field.tsx';

/** A factbox as its writer sees it: its title, and the text in its place. */
export function FactboxView(props: NodeViewProps) {
  const { node, editor, selected, getPos, updateAttributes, deleteNode } = props;
  return (
    <NodeViewWrapper
      as="aside"
      className={`factbox editor-piece ${selected ? 'is-selected' : ''}`}
      aria-label="Factbox"
    >
      <div className="factbox-title" contentEditable={false}>
        <WordsField
          label="Factbox title"
          placeholder="Title of the factbox"
          className=""
          most={limits.title}
          value={node.attrs.title}
          isReadOnly={!editor.isEditable}
          onChange={(title) => updateAttributes({ title })}
          onDone={() => enterPiece(editor, getPos())}
        />
      </div>
      <NodeViewContent className="factbox-text" />
      {editor.isEditable && <RemovePiece name="factbox" onRemove={deleteNode} />}
    </NodeViewWrapper>
  );
}
