'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { X } from 'lucide-react';
import { useEditorDesk } from './editor-desk.tsx';

/** A related article as its writer sees it: its headline and number, and whether readers can see it yet. */
export function RelatedView({ node, editor, selected, getPos, deleteNode }: NodeViewProps) {
  const { related, pickRelated } = useEditorDesk();
  const articleNumber: number = node.attrs.number;
  const article = related[articleNumber];
  return (
    <NodeViewWrapper
      as="aside"
      className={`related-article editor-piece ${selected ? 'is-selected' : ''}`}
      aria-label="Related article"
      contentEditable={false}
      data-drag-handle
    >
      <span className="related-article-label">Related article</span>{' '}
      <span className="related-headline">{article?.headline || `Article ${articleNumber}`}</span>{' '}
      <span className="related-note">
        No. {articleNumber}
        {article && !article.path ? ' · not published: readers will not see this line' : ''}
      </span>
      {editor.isEditable && (
        <span className="related-tools">
          <button type="button" onClick={() => pickRelated(editor, getPos())}>
            Change
          </button>
          <button
            type="button"
            className="piece-remove"
            aria-label="Remove related article"
            onClick={deleteNode}
          >
            <X aria-hidden size={16} />
          </button>
        </span>
      )}
    </NodeViewWrapper>
  );
}
