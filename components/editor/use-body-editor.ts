'use client';

import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { PublicAsset } from '#lib/publishing/types.ts';
import { writerExtensions } from './extensions.ts';
import type { PhotoStore } from './photo-uploads.ts';
import { scrollAfterPaint } from './scroll-after-paint.ts';
import type { SlashOpeners } from './slash-items.ts';
import type { BodyEditorProps } from './types.ts';

/** The caret keeps clear of the bars at the head and the foot of the screen. */
const clear = { top: 110, right: 0, bottom: 130, left: 0 };

/** How a key in the text reaches what stands around it. */
export type Hands = SlashOpeners & { editLink: () => void; enterBar: () => boolean };

/** One TipTap editor for as long as the component stands; what is passed in later reaches it through the latest props. */
export function useBodyEditor(props: BodyEditorProps, hands: Hands) {
  const latest = useRef(props);
  const [added, setAdded] = useState<Record<string, PublicAsset>>({});
  const [tooLong, setTooLong] = useState<string | null>(null);
  const [pasteNote, setPasteNote] = useState<string | null>(null);
  const latestHands = useRef(hands);
  useEffect(() => {
    latest.current = props;
    latestHands.current = hands;
  });
  const [store] = useState<PhotoStore>(() => ({
    upload: (file, onProgress) => latest.current.uploadImage(file, onProgress),
    remember: (asset) => setAdded((before) => ({ ...before, [asset.id]: asset })),
  }));
  const [openers] = useState<SlashOpeners>(() => ({
    pickPhoto: () => latestHands.current.pickPhoto(),
    pickStory: () => latestHands.current.pickStory(),
    pickRelated: (editor) => latestHands.current.pickRelated(editor),
  }));
  const [extensions] = useState(() =>
    writerExtensions({
      store,
      openers,
      editLink: () => latestHands.current.editLink(),
      enterBar: () => latestHands.current.enterBar(),
      live: props.live,
      onTooLong: setTooLong,
      paste: { say: setPasteNote, openFile: (file) => latest.current.onStoryFile(file) },
    }),
  );
  const [editorProps] = useState(() => ({
    scrollMargin: clear,
    scrollThreshold: clear,
    handleScrollToSelection: scrollAfterPaint(clear),
    attributes: () => ({
      class: 'story-body',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': latest.current.label,
      lang: latest.current.language,
    }),
  }));

  const editor = useEditor({
    extensions,
    editable: props.editable,
    immediatelyRender: false,
    // A <style> element made by a script is against the desk's CSP: editor.css has these rules.
    injectCSS: false,
    // What is too long was refused; the next change is another matter.
    onUpdate: () => setTooLong(null),
    editorProps,
  });

  const { editable, language, onEditor } = props;
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attributes are read anew when the language is another
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.updateState(editor.state);
  }, [editor, language]);
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  return { editor, openers, store, added, tooLong, pasteNote, setPasteNote };
}
