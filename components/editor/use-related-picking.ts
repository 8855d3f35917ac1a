'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { goOnAt, insertPiece, placeForPiece } from './insert-piece.ts';
import type { KnownRelated, RelatedChoice } from './types.ts';

type Picking = { at: number; isReplacing: boolean };

/** The choice of a related article: where it was asked for, and what becomes of it. */
export function useRelatedPicking(editor: Editor | null) {
  const [picking, setPicking] = useState<Picking | null>(null);
  const [picked, setPicked] = useState<KnownRelated>({});

  const pickRelated = useCallback(
    (replacing?: number) => {
      if (!editor) return;
      setPicking({ at: replacing ?? editor.state.selection.from, isReplacing: replacing !== undefined });
    },
    [editor],
  );
  const close = () => {
    setPicking(null);
    editor?.commands.focus();
  };
  const pick = (choice: RelatedChoice) => {
    if (!editor || !picking) return;
    setPicked((before) => ({ ...before, [choice.number]: choice }));
    putRelated(editor, picking, choice.number);
    close();
  };
  return { picking, picked, pickRelated, pick, close };
}

function putRelated(editor: Editor, { at, isReplacing }: Picking, articleNumber: number): void {
  const piece = editor.schema.nodes.relatedArticle?.create({ number: articleNumber });
  const { tr } = editor.state;
  if (!piece) return;
  if (isReplacing) {
    if (tr.doc.nodeAt(at)?.type !== piece.type) return;
    editor.view.dispatch(tr.setNodeAttribute(at, 'number', articleNumber));
    return;
  }
  const after = insertPiece(tr, placeForPiece(tr.doc, at), piece);
  editor.view.dispatch(goOnAt(tr, after));
}
