'use client';

import { Fragment, useState } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { Button } from '#components/ui/button.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { PersonRef } from '#lib/articles/types.ts';
import { CommentForm } from './comment-form.tsx';
import { type Comment, deleteComment, editComment } from './comment-requests.ts';
import type { CommentStore } from './comment-store.ts';
import { partsWithMentions } from './mentions.ts';

type CommentLineProps = { comment: Comment; people: PersonRef[]; comments: CommentStore };

/** What somebody said, when, and what can be done about it. It is plain text, whatever it looks like. */
export function CommentLine({ comment, people, comments }: CommentLineProps) {
  const { draft } = useArticleScreen();
  const [isEditing, setEditing] = useState(false);
  const change = async (text: string) => {
    const asked = await editComment(draft.number, comment.id, text);
    if (!asked.ok) return asked.error;
    setEditing(false);
    await comments.load();
    return null;
  };
  return (
    <li className="comment">
      <p className="comment-who">
        <strong>{comment.createdBy?.name ?? 'Somebody'}</strong>{' '}
        <TimeStamp at={comment.createdAt} now={new Date().toISOString()} />
        {comment.editedAt && !comment.deletedAt ? <span className="quiet"> changed</span> : null}
      </p>
      {comment.deletedAt ? <p className="quiet">This comment was deleted.</p> : null}
      {isEditing ? (
        <CommentForm
          label="Change this comment"
          verb="Keep"
          people={people}
          initial={comment.text}
          isFocused
          send={change}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="comment-text">
          {partsWithMentions(comment.text, comment.mentions).map(({ text, isMention, at }) =>
            isMention ? <strong key={at}>{text}</strong> : <Fragment key={at}>{text}</Fragment>,
          )}
        </p>
      )}
      {comment.deletedAt || isEditing ? null : (
        <p className="comment-acts">
          {comment.isOwn ? (
            <Button small look="quiet" onClick={() => setEditing(true)}>
              Change
            </Button>
          ) : null}
          {comment.mayDelete ? (
            <ConfirmedAction
              verb="Delete"
              title="Delete this comment?"
              look="quiet"
              isSmall
              run={() => deleteComment(draft.number, comment.id)}
              onDone={() => void comments.load()}
            >
              <p>Its words are gone for everybody. With its last comment a thread goes too.</p>
            </ConfirmedAction>
          ) : null}
        </p>
      )}
    </li>
  );
}
