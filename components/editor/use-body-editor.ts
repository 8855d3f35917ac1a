'use client';

import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { DocumentJson } from '#lib/document/types.ts';
import type { PublicAsset } from '#lib/publishing/types.ts';
import { writerExtensions } from './extensions.ts';
import type { PhotoStore } from './photo-uploads.ts';
import type { SlashOpeners } from './slash-items.ts';
import type { BodyEditorProps } from './types.ts';

type Props = BodyEditorProps & { label: string; onUnreadable: (why: string) => void };

/** How a key in the text reaches what stands around it. */
export type Hands = SlashOpeners & { editLink: () => void; enterBar: () => boolean };

/** One TipTap editor for as long as the component stands; what is passed in later reaches it through the latest props. */
export function useBodyEditor(props: Props, hands: Hands) {
  const latest = useRef(props);
  const [added, setAdded] = useState<Record<string, PublicAsset>>({});
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
    pickRelated: (editor) => latestHands.current.pickRelated(editor),
  }));
  const [extensions] = useState(() =>
    writerExtensions({
      store,
      openers,
      editLink: () => latestHands.current.editLink(),
      enterBar: () => latestHands.current.enterBar(),
    }),
  );
  const [editorProps] = useState(() => ({
    attributes: {
      class: 'story-body',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': props.label,
      ...(props.language && { lang: props.language }),
    },
  }));

  const editor = useEditor({
    extensions,
    content: props.initialBody,
    editable: props.editable ?? true,
    immediatelyRender: false,
    // A <style> element made by a script is against the desk's CSP: editor.css has these rules.
    injectCSS: false,
    enableContentCheck: true,
    onContentError: ({ error }) => latest.current.onUnreadable(error.message),
    onUpdate: ({ editor }) => latest.current.onChange(bodyOf(editor)),
    editorProps,
  });

  const isEditable = props.editable ?? true;
  useEffect(() => {
    if (editor && editor.isEditable !== isEditable) editor.setEditable(isEditable, false);
  }, [editor, isEditable]);
  return { editor, openers, store, added };
}

function bodyOf(editor: Editor): DocumentJson {
  return { ...editor.getJSON(), type: 'doc' } as DocumentJson;
}
