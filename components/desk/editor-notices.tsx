'use client';

import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { FieldErrors } from '#lib/platform/errors.ts';
import { useArticleScreen } from './article-screen.tsx';
import { BarrierNotice } from './barrier-notice.tsx';
import { placeOf } from './field-places.ts';

type EditorNoticesProps = {
  published: { path: string; kind: string } | null;
  /** What publishing was refused for. */
  refused: FieldErrors | undefined;
  /** What is kept as it was written, and cannot be stored in the draft like that. */
  unfit: FieldErrors;
};

/** What has to be said about this text now, above its page. */
export function EditorNotices({ published, refused, unfit }: EditorNoticesProps) {
  const { canWrite } = useArticleScreen();
  const isUnfit = canWrite && Object.keys(unfit).length > 0;
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
      {refused ? (
        <FieldsNotice tone="bad" errors={refused}>
          <strong>Not published.</strong> These fields need something first:
        </FieldsNotice>
      ) : null}
      {isUnfit && !refused ? (
        <FieldsNotice tone="warning" errors={unfit}>
          <strong>Kept here, but not ready to be used.</strong> All that you typed is stored in this text.
          Like this it cannot be published, and lists and previews may show it as it was before:
        </FieldsNotice>
      ) : null}
      <BarrierNotice />
    </section>
  );
}

type FieldsNoticeProps = { tone: 'warning' | 'bad'; errors: FieldErrors; children: ReactNode };

function FieldsNotice({ tone, errors, children }: FieldsNoticeProps) {
  const { goTo } = useArticleScreen();
  return (
    <Notice tone={tone} isAlert>
      <p>{children}</p>
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
