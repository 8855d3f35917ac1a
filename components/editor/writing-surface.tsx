'use client';

import { EditorContent } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { BlockPanels } from './block-panels.tsx';
import { EditorDeskProvider } from './editor-desk.tsx';
import { PasteNote } from './paste/paste-note.tsx';
import { StoryFileInput } from './paste/story-file-input.tsx';
import { placeForPhotos, uploadPhotos } from './photo-uploads.ts';
import { RelatedPicker } from './related-picker.tsx';
import { SelectionBubble } from './selection-bubble.tsx';
import { SlashMenu } from './slash-menu.tsx';
import type { BodyEditorProps } from './types.ts';
import { useBodyEditor } from './use-body-editor.ts';
import { useRelatedPicking } from './use-related-picking.ts';

/** The page on which a body is written, and the tools that come to the hand. */
export function WritingSurface(props: BodyEditorProps) {
  const { mediaBase, searchArticles } = props;
  const [isLinking, setLinking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const pickPhoto = () => files.current?.click();
  const story = useRef<HTMLInputElement>(null);
  const { picking, picked, pickRelated, pick, close } = useRelatedPicking();
  const { editor, openers, store, added, tooLong, pasteNote, setPasteNote } = useBodyEditor(props, {
    pickPhoto,
    pickStory: () => story.current?.click(),
    pickRelated,
    editLink: () => setLinking(true),
    enterBar: () => {
      const tools = bar.current ?? editor?.view.dom.querySelector('.table-bar');
      tools?.querySelector<HTMLButtonElement>('button:enabled')?.focus();
      return Boolean(tools);
    },
  });
  const [isDrawing, setDrawing] = usePointerDown();
  const media = { ...props.media, ...added };
  const related = { ...props.related, ...picked };

  if (!editor) return null;
  return (
    <EditorDeskProvider value={{ media, mediaBase, related, pickRelated, pickPhoto }}>
      <div className="body-editor">
        <EditorContent editor={editor} onPointerDown={() => setDrawing(true)} />
        {tooLong && (
          <p className="editor-problem" role="alert">
            That text is too long for one story. {tooLong}
          </p>
        )}
        {pasteNote && <PasteNote note={pasteNote} onDismiss={() => setPasteNote(null)} />}
        <SlashMenu editor={editor} openers={openers} />
        <BlockPanels editor={editor} />
        {!picking && (
          <SelectionBubble editor={editor} bar={bar} isHidden={isDrawing} {...{ isLinking, setLinking }} />
        )}
        {picking && (
          <RelatedPicker
            editor={editor}
            at={picking.at}
            search={searchArticles}
            onPick={pick}
            onClose={close}
          />
        )}
        <StoryFileInput input={story} onFile={props.onStoryFile} />
        <input
          ref={files}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/tiff,image/heic"
          multiple
          hidden
          aria-label="Photo files for the body"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            uploadPhotos(editor.view, chosen, placeForPhotos(editor.state), store);
            editor.commands.focus();
          }}
        />
      </div>
    </EditorDeskProvider>
  );
}

function usePointerDown() {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    const up = () => setDown(false);
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, up);
    return () => {
      for (const end of ['pointerup', 'pointercancel']) window.removeEventListener(end, up);
    };
  }, []);
  return [isDown, setDown] as const;
}
