'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { limits } from '#lib/document/limits.ts';
import { leavePiece } from './insert-piece.ts';
import { WordsField } from './words-field.tsx';

/** A pull quote as its writer sees it, with who said it below. */
export function PullQuoteView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  return (
    <NodeViewWrapper as="figure" className="pull-quote">
      <blockquote>
        <NodeViewContent<'p'> as="p" data-empty={node.content.size === 0 ? 'Pull quote' : undefined} />
      </blockquote>
      <figcaption className="pull-quote-attribution" contentEditable={false}>
        <WordsField
          label="Attribution"
          placeholder="Who said it"
          className=""
          most={limits.attribution}
          value={node.attrs.attribution}
          isReadOnly={!editor.isEditable}
          onChange={(attribution) => updateAttributes({ attribution })}
          onDone={() => leavePiece(editor, getPos())}
        />
      </figcaption>
    </NodeViewWrapper>
  );
}
