'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { Button } from '#components/ui/button.tsx';
import { keys, shownCombo } from '#components/ui/keys.ts';
import { Notice } from '#components/ui/notice.tsx';
import { CommentForm } from './comment-form.tsx';
import { startThread } from './comment-requests.ts';
import { commentsOf } from './comment-store.ts';
import { inTextOrder } from './text-order.ts';
import { ThreadCard } from './thread-card.tsx';

/** What is said about the text, in the order of the text; what lost its words stands last. */
export function CommentsPanel() {
  const { draft, editor } = useArticleScreen();
  const comments = commentsOf(draft.number);
  const state = useSyncExternalStore(comments.hub.subscribe, comments.hub.state, comments.hub.state);
  const [isUnselected, setUnselected] = useState(false);
  const { standing, orphans } = inTextOrder(state.threads, state.ranges);
  const cards = (threads: typeof standing, isOrphan: boolean) => (
    <ol className="threads">
      {threads.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} comments={comments} state={state} isOrphan={isOrphan} />
      ))}
    </ol>
  );
  const start = async (text: string) => {
    if (!state.draft) return null;
    const asked = await startThread(draft.number, { ...state.draft, text });
    if (!asked.ok) return asked.error;
    comments.leave();
    await comments.load();
    comments.activate(asked.value.threadId, true);
    return null;
  };
  return (
    <section className="panel-group comments" aria-label="Comments">
      <header className="comments-header">
        <h2>{sayCount(state.threads.length)}</h2>
        <Button
          small
          disabled={!editor}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setUnselected(!editor || !comments.begin(editor))}
        >
          <MessageSquarePlus aria-hidden="true" size={16} />
          Comment
        </Button>
      </header>
      {isUnselected && !state.draft ? <p role="status">Select the words first.</p> : null}
      {state.draft ? (
        <div className="thread">
          <blockquote className="thread-quote">{state.draft.quote}</blockquote>
          <CommentForm
            label="New comment"
            verb="Comment"
            people={state.people}
            isFocused
            send={start}
            onCancel={comments.leave}
          />
        </div>
      ) : null}
      {state.phase === 'waiting' ? <p className="quiet">Bringing the comments…</p> : null}
      {state.phase === 'failed' ? (
        <Notice
          tone="bad"
          actions={
            <Button small onClick={() => void comments.load()}>
              Try again
            </Button>
          }
        >
          The comments could not be brought.
        </Notice>
      ) : null}
      {state.phase === 'ready' && state.threads.length === 0 && !state.draft ? (
        <p className="quiet">
          Nothing is open. Select words in the text and press Comment
          <span className="by-mouse">
            {' '}
            or <kbd>{shownCombo(keys.comment.combos[0])}</kbd>
          </span>
          . A name after @ says who is meant.
        </p>
      ) : null}
      {cards(standing, false)}
      {orphans.length > 0 ? (
        <>
          <h3>Their words are gone from the text</h3>
          {cards(orphans, true)}
        </>
      ) : null}
      <Button
        small
        look="quiet"
        aria-pressed={state.resolved !== null}
        onClick={() => void comments.showResolved(state.resolved === null)}
      >
        {state.resolved ? 'Hide resolved' : 'Show resolved'}
      </Button>
      {state.resolved ? (
        <>
          {state.resolved.length === 0 ? <p className="quiet">None was resolved.</p> : null}
          {cards(state.resolved, false)}
        </>
      ) : null}
    </section>
  );
}

function sayCount(count: number): string {
  if (count === 0) return 'Comments';
  return count === 1 ? '1 open thread' : `${count} open threads`;
}
