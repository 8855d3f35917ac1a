'use client';

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useRef } from 'react';
import { limits } from '#lib/document/limits.ts';
import { Popup } from './popup.tsx';
import { WordsField } from './words-field.tsx';

type Props = { editor: Editor; node: Node; at: number; takesFocus: boolean };

/** The words of the footnote or the TK marker that is selected. */
export function NotePanel({ editor, node, at, takesFocus }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) panel.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [takesFocus]);
  const isFootnote = node.type.name === 'footnote';
  const write = (note: string) => {
    const { tr } = editor.state;
    if (tr.doc.nodeAt(at)?.type === node.type) editor.view.dispatch(tr.setNodeAttribute(at, 'note', note));
  };
  const leave = () => {
    const { tr } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))));
    editor.view.focus();
  };
  return (
    <Popup editor={editor} from={at} to={at + 1} side="below" className="note-panel">
      <div ref={panel}>
        <WordsField
          label={isFootnote ? 'Footnote' : 'What is still to come'}
          placeholder={isFootnote ? 'The note; an address becomes a link' : 'What is still to come?'}
          className=""
          most={isFootnote ? limits.note : limits.reminder}
          value={node.attrs.note}
          isReadOnly={!editor.isEditable}
          onChange={write}
          onDone={leave}
        />
      </div>
    </Popup>
  );
}
