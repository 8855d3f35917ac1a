'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { X } from 'lucide-react';
import { Picture } from '#components/document/picture.tsx';
import { limits } from '#lib/document/limits.ts';
import { useEditorDesk } from './editor-desk.tsx';
import { leavePiece } from './insert-piece.ts';
import { WordsField } from './words-field.tsx';

const fields = [
  { name: 'caption', label: 'Caption', placeholder: 'Caption', className: 'photo-caption' },
  { name: 'credit', label: 'Credit', placeholder: 'Credit', className: 'photo-credit' },
  {
    name: 'alt',
    label: 'Alt text',
    placeholder: 'Alt text: what is to be seen, for those who cannot',
    className: 'photo-alt',
  },
] as const;

/** A photo as its writer sees it: the reader's view, with its words open to be changed. */
export function ImageView({ node, editor, selected, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { media, mediaBase } = useEditorDesk();
  const asset = media[node.attrs.assetId];
  return (
    <NodeViewWrapper
      as="figure"
      className={`photo editor-piece ${selected ? 'is-selected' : ''}`}
      aria-label="Photo"
    >
      <div className="editor-photo" data-drag-handle contentEditable={false}>
        {asset ? (
          <Picture asset={asset} alt={node.attrs.alt} mediaBase={mediaBase} sizes="42rem" />
        ) : (
          <p className="story-fallback">
            {asset === null
              ? 'This photo is not in this newsroom’s library. Remove it, or put the file in again.'
              : 'This photo is being looked for…'}
          </p>
        )}
        {editor.isEditable && (
          <button type="button" className="piece-remove" aria-label="Remove photo" onClick={deleteNode}>
            <X aria-hidden size={16} />
          </button>
        )}
      </div>
      <figcaption className="photo-words" contentEditable={false}>
        {fields.map((field) => (
          <WordsField
            key={field.name}
            label={field.label}
            placeholder={field.placeholder}
            className={field.className}
            most={limits[field.name]}
            value={node.attrs[field.name]}
            isReadOnly={!editor.isEditable}
            onChange={(words) => updateAttributes({ [field.name]: words })}
            onDone={() => leavePiece(editor, getPos())}
          />
        ))}
      </figcaption>
    </NodeViewWrapper>
  );
}
