'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { DraftView } from '#lib/articles/types.ts';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { placeOf } from './field-places.ts';
import { KeptTextOffer } from './kept-text-offer.tsx';
import type { ArticleDraft } from './use-article-draft.ts';

type EditorNoticesProps = {
  draft: DraftView;
  userId: string;
  text: ArticleDraft;
  published: { path: string; kind: string } | null;
  errors: FieldErrors | undefined;
  onGoTo: (field: string) => void;
};

/** What has to be said about this text now, above its page. */
export function EditorNotices({ draft, userId, text, published, errors, onGoTo }: EditorNoticesProps) {
  const { save, autosave } = text;
  return (
    <section className="editor-notices" aria-label="Messages">
      <KeptTextOffer
        number={draft.number}
        userId={userId}
        stored={draft.content}
        version={draft.version}
        onTake={(kept) => text.replace(kept.content, kept.known)}
      />
      {published ? (
        <Notice tone="good">
          <p>
            <strong>Live.</strong> Readers see {published.kind === 'updated' ? 'the new text' : 'it'} at{' '}
            <a href={published.path}>{published.path}</a>
          </p>
        </Notice>
      ) : null}
      {errors ? <RefusedNotice errors={errors} onGoTo={onGoTo} /> : null}
      {save.phase === 'conflict' && save.meanwhile ? (
        <ConflictPanel
          mine={text.content}
          meanwhile={save.meanwhile}
          onKeepMine={autosave.keepMine}
          onTakeTheirs={text.takeTheirs}
        />
      ) : null}
      {save.phase === 'newer' && save.meanwhile ? (
        <Notice
          isAlert
          actions={
            <Button small onClick={() => void text.takeTheirs()}>
              Show it
            </Button>
          }
        >
          <p>
            {save.meanwhile.savedByName} saved a newer text at <TimeStamp at={save.meanwhile.savedAt} />.
          </p>
        </Notice>
      ) : null}
      {save.phase === 'signed-out' ? (
        <Notice
          tone="bad"
          isAlert
          actions={
            <>
              <a
                className="button button-primary button-small"
                href="/sign-in?from=/desk"
                target="_blank"
                rel="noreferrer"
              >
                Sign in
              </a>
              <Button small onClick={() => void autosave.saveNow()}>
                Save again
              </Button>
            </>
          }
        >
          <p>
            <strong>{save.failure?.message ?? 'Your session has ended.'}</strong> Your text is kept in this
            browser. Sign in in another tab and come back: it is saved as soon as you do.
          </p>
        </Notice>
      ) : null}
    </section>
  );
}

function RefusedNotice({ errors, onGoTo }: { errors: FieldErrors; onGoTo: (field: string) => void }) {
  return (
    <Notice tone="bad" isAlert>
      <p>
        <strong>Not published.</strong> These fields need something first:
      </p>
      <ul className="plain-list">
        {Object.entries(errors).map(([field, message]) => (
          <li key={field}>
            <button type="button" className="link-button" onClick={() => onGoTo(field)}>
              {placeOf(field).label}
            </button>
            : {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
