'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper, useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { fetched } from '#components/ui/fetched.tsx';
import { limits } from '#lib/document/limits.ts';
import { leavePiece } from './insert-piece.ts';
import { WordsField } from './words-field.tsx';

// The tools of tables come with the first table.
const TableBar = fetched(async () => (await import('./table-bar.tsx')).TableBar);

/** A table as its writer sees it: its caption, its cells, and beside it what can be done with rows and columns. */
export function TableView({ node, editor, selected, getPos, updateAttributes }: NodeViewProps) {
  const { isEditable } = editor;
  useEffect(() => {
    if (!isEditable) return;
    void import('./table-tools.ts').then(({ startTables }) => startTables(editor));
  }, [editor, isEditable]);
  const isInside = useEditorState({
    editor,
    selector: ({ editor }) => {
      const at = getPos();
      const { from, to } = editor.state.selection;
      return at !== undefined && from >= at && to <= at + node.nodeSize;
    },
  });
  return (
    <NodeViewWrapper className={`table-piece editor-piece ${selected ? 'is-selected' : ''}`}>
      {isEditable && <TableBar editor={editor} isShown={isInside} />}
      <div className="table-caption" contentEditable={false}>
        <WordsField
          label="Table caption"
          placeholder="Caption of the table"
          className=""
          most={limits.caption}
          value={node.attrs.caption}
          isReadOnly={!isEditable}
          onChange={(caption) => updateAttributes({ caption })}
          onDone={() => leavePiece(editor, getPos())}
        />
      </div>
      <div className="table-frame">
        <NodeViewContent<'table'> as="table" />
      </div>
    </NodeViewWrapper>
  );
}
