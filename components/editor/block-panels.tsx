'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { fetched } from '#components/ui/fetched.tsx';
import { asked, selectedNote } from './block-state.ts';

const EmbedForm = fetched(async () => (await import('./embed-form.tsx')).EmbedForm);
const NotePanel = fetched(async () => (await import('./note-panel.tsx')).NotePanel);

/** The small panels of blocks that have something to be asked; each comes when it is first needed. */
export function BlockPanels({ editor }: { editor: Editor }) {
  const { question, note } = useEditorState({
    editor,
    selector: ({ editor }) => ({ question: asked(editor.state), note: selectedNote(editor.state) }),
  });
  return (
    <>
      {question?.what === 'embed' && <EmbedForm editor={editor} {...question} />}
      {note && <NotePanel key={note.at} editor={editor} {...note} takesFocus={question?.what === 'note'} />}
    </>
  );
}
