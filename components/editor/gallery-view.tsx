'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { limits } from '#lib/document/limits.ts';
import { useEditorDesk } from './editor-desk.tsx';
import { leavePiece } from './insert-piece.ts';
import { RemovePiece } from './remove-piece.tsx';
import { WordsField } from './words-field.tsx';

/** A gallery as its writer sees it: its photos, each with its own words, and the caption of all. */
export function GalleryView(props: NodeViewProps) {
  const { node, editor, selected, getPos, updateAttributes, deleteNode } = props;
  const { pickPhoto } = useEditorDesk();
  const addPhotos = () => {
    const at = getPos();
    if (at === undefined) return;
    editor.commands.setNodeSelection(at);
    pickPhoto();
  };
  return (
    <NodeViewWrapper
      as="section"
      className={`gallery editor-piece ${selected ? 'is-selected' : ''}`}
      aria-label="Gallery"
    >
      <div className="gallery-handle" data-drag-handle contentEditable={false}>
        Gallery · {node.childCount} {node.childCount === 1 ? 'photo' : 'photos'}
      </div>
      <NodeViewContent className="gallery-photos" />
      <div className="gallery-foot" contentEditable={false}>
        {editor.isEditable && node.childCount < limits.galleryPhotos && (
          <button type="button" className="piece-button" onClick={addPhotos}>
            Add photos
          </button>
        )}
        <WordsField
          label="Gallery caption"
          placeholder="Caption of the whole gallery"
          className=""
          most={limits.caption}
          value={node.attrs.caption}
          isReadOnly={!editor.isEditable}
          onChange={(caption) => updateAttributes({ caption })}
          onDone={() => leavePiece(editor, getPos())}
        />
      </div>
      {editor.isEditable && <RemovePiece name="gallery" onRemove={deleteNode} />}
    </NodeViewWrapper>
  );
}
