'use client';

import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { useEffect } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { whenIdle } from '#components/editor/tools/when-idle.ts';
import { afterRest } from '#components/ui/after-rest.ts';
import { commentsOf } from './comment-store.ts';

// Long enough to hear of several changes once, short enough to be live.
const pauseMs = 150;
const restMs = 400;

/** Brings the comments once the text can be written, keeps them as they are on the server, and their marks where they belong. */
export function CommentMarks(): null {
  const { draft, article, editor, showPanel } = useArticleScreen();
  const comments = commentsOf(draft.number);
  useEffect(() => {
    if (!editor) return;
    editor.storage.commentLayer.hands = {
      open: (thread) => {
        if (thread) comments.activate(thread, true);
        else if (!comments.begin(editor)) return;
        showPanel('comments');
      },
    };
    let isOwn = false;
    const placing = afterRest(restMs, () => {
      if (isOwn) comments.hold(editor);
      else comments.place(editor);
      isOwn = false;
    });
    const placeLater = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return;
      isOwn ||= transaction.getMeta(ySyncPluginKey)?.isChangeOrigin !== true;
      placing.soon();
    };
    comments.place(editor);
    editor.on('transaction', placeLater);
    return () => {
      placing.stop();
      editor.off('transaction', placeLater);
      comments.place(null);
    };
  }, [editor, comments, showPanel]);
  useEffect(() => {
    const loading = afterRest(pauseMs, () => void comments.load());
    const forget = whenIdle(() => void comments.load());
    const leave = article?.live.onChanged((what) => {
      if (what === 'comments') loading.soon();
    });
    return () => {
      forget();
      leave?.();
      loading.stop();
    };
  }, [article, comments]);
  return null;
}
