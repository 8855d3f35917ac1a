'use client';

import { ArticleBody } from '#components/document/article-body.tsx';
import type { DocumentJson } from '#lib/document/types.ts';
import type { BodyEditorProps } from './types.ts';

type Props = {
  body: DocumentJson;
  /** What it says, letter by letter, where `body` is only what was stored of it last. */
  raw?: string;
  why: string;
  label: string;
  media: BodyEditorProps['media'];
  mediaBase: string;
};

/** A body that the editor cannot hold: shown and kept, letter by letter, and not opened for writing. */
export function UnreadableBody({ body, raw = '', why, label, media, mediaBase }: Props) {
  const photos = Object.entries(media).flatMap(([id, asset]) => (asset ? [[id, asset] as const] : []));
  return (
    <section className="unreadable-body" aria-label={label}>
      <p className="unreadable-notice" role="alert">
        <strong>This text is open for reading only.</strong> It holds something that this version of the
        editor does not know, and writing would lose it. Nothing was changed. {why}
      </p>
      <ArticleBody body={body} media={Object.fromEntries(photos)} mediaBase={mediaBase} related={{}} />
      <details>
        <summary>The text as it is stored</summary>
        <pre>{raw || JSON.stringify(body, null, 2)}</pre>
      </details>
    </section>
  );
}
