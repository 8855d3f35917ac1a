'use client';

import { Notice } from '#components/ui/notice.tsx';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { useArticleScreen } from './article-screen.tsx';
import { BarrierNotice } from './barrier-notice.tsx';
import { placeOf } from './field-places.ts';

type EditorNoticesProps = {
  published: { path: string; kind: string } | null;
  /** What publishing was refused for. */
  refused: FieldErrors | undefined;
};

/** What has to be said about this text now, above its page. */
export function EditorNotices({ published, refused }: EditorNoticesProps) {
  return (
    <section className="editor-notices" aria-label="Messages">
      {published ? (
        <Notice tone="good">
          <p>
            <strong>Live.</strong> Readers see {published.kind === 'updated' ? 'the new text' : 'it'} at{' '}
            <a href={published.path}>{published.path}</a>
          </p>
        </Notice>
      ) : null}
      {refused ? <RefusedNotice errors={refused} /> : null}
      <BarrierNotice />
    </section>
  );
}

function RefusedNotice({ errors }: { errors: FieldErrors }) {
  const { goTo } = useArticleScreen();
  return (
    <Notice tone="bad" isAlert>
      <p>
        <strong>Not published.</strong> These fields need something first:
      </p>
      <ul className="plain-list">
        {Object.entries(errors).map(([field, message]) => (
          <li key={field}>
            <button type="button" className="link-button" onClick={() => goTo(field)}>
              {placeOf(field).label}
            </button>
            : {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
