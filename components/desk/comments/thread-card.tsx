'use client';

import { Check, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { drawnThreads } from '#components/editor/comments/comment-layer.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentLine } from './comment-line.tsx';
import { addComment, setResolved, type Thread } from './comment-requests.ts';
import type { CommentState, CommentStore } from './comment-store.ts';

type ThreadCardProps = {
  thread: Thread;
  comments: CommentStore;
  state: CommentState;
  /** Nothing is left of the words that it was about. */
  isOrphan: boolean;
};

/** One talk: the words it is about, what was said, an answer, and "done". */
export function ThreadCard({ thread, comments, state, isOrphan }: ThreadCardProps) {
  const { draft, editor } = useArticleScreen();
  const [failure, setFailure] = useState<Failure | null>(null);
  const card = useRef<HTMLLIElement>(null);
  const isActive = state.active === thread.id;
  const isStanding = state.ranges?.has(thread.id) === true;
  const isLed = isActive && state.isLed;
  useEffect(() => {
    if (!isLed) return;
    card.current?.focus();
    // Once: a card that comes back later must not take the focus from the text.
    comments.activate(thread.id, false);
  }, [isLed, comments, thread.id]);
  const goToWords = () => {
    // Where it is drawn: the ranges of the list are found anew only when typing rests.
    const range = editor && drawnThreads(editor).find(({ id }) => id === thread.id);
    if (!range) return;
    comments.activate(thread.id, false);
    editor.chain().setTextSelection(range).focus().scrollIntoView().run();
  };
  const resolve = async (resolved: boolean) => {
    const asked = await setResolved(draft.number, thread.id, resolved);
    setFailure(asked.ok ? null : asked.error);
    if (asked.ok) await comments.load();
  };
  const answer = async (text: string) => {
    const asked = await addComment(draft.number, thread.id, text);
    if (!asked.ok) return asked.error;
    await comments.load();
    return null;
  };
  const quote = thread.quote || 'a place without words';
  return (
    <li
      ref={card}
      tabIndex={-1}
      className={classNames('thread', isActive && 'is-active')}
      aria-label={`Comments on “${quote}”`}
    >
      {isStanding ? (
        <button type="button" className="thread-quote" title="Go to the words" onClick={goToWords}>
          {quote}
        </button>
      ) : (
        <blockquote className={classNames('thread-quote', isOrphan && 'is-gone')}>{quote}</blockquote>
      )}
      <ol className="thread-comments">
        {thread.comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} people={state.people} comments={comments} />
        ))}
      </ol>
      {thread.resolvedAt ? (
        <div className="thread-acts">
          <span className="quiet">Resolved by {thread.resolvedBy?.name ?? 'Nightdesk'}</span>
          <Button small look="quiet" onClick={() => void resolve(false)}>
            <RotateCcw aria-hidden="true" size={14} />
            Reopen
          </Button>
        </div>
      ) : (
        <CommentForm
          label="Answer"
          verb="Answer"
          people={state.people}
          send={answer}
          beside={
            <Button small look="quiet" onClick={() => void resolve(true)}>
              <Check aria-hidden="true" size={14} />
              Resolve
            </Button>
          }
        />
      )}
      {failure ? (
        <Notice tone="bad" isAlert>
          {failure.message}
        </Notice>
      ) : null}
    </li>
  );
}
