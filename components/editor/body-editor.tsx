'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { bodyOfLive } from '#lib/articles/live-text.ts';
import { reasonNotToOpen } from './live/reason-not-to-open.ts';
import type { BodyEditorProps } from './types.ts';
import { UnreadableBody } from './unreadable-body.tsx';
import { WritingSurface } from './writing-surface.tsx';

/** The body of an article, to be written. A body that the editor cannot hold opens for reading, with its raw text kept. */
export function BodyEditor(props: BodyEditorProps): ReactNode {
  const { live, label, media, mediaBase } = props;
  const [unreadable] = useState(() => {
    const body = bodyOfLive(live.doc);
    const why = reasonNotToOpen(body);
    return why === null ? null : { body, why };
  });
  useEffect(() => {
    if (unreadable) live.giveUp({ kind: 'refused', message: unreadable.why });
  }, [live, unreadable]);
  if (unreadable) return <UnreadableBody {...unreadable} {...{ label, media, mediaBase }} />;
  return <WritingSurface {...props} />;
}
