'use client';

import { type ReactNode, useState } from 'react';
import { parseDocument } from '#lib/document/parse-document.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import type { BodyEditorProps } from './types.ts';
import { UnreadableBody } from './unreadable-body.tsx';
import { WritingSurface } from './writing-surface.tsx';

/** The body of an article, to be written. A body that the editor cannot hold opens for reading, with its raw text kept. */
export function BodyEditor(props: BodyEditorProps): ReactNode {
  const { initialBody, label = 'Body', media, mediaBase } = props;
  const [why, setWhy] = useState(() => reasonNotToOpen(initialBody));
  if (why !== null) return <UnreadableBody {...{ body: initialBody, why, label, media, mediaBase }} />;
  return <WritingSurface {...props} label={label} onUnreadable={setWhy} />;
}

function reasonNotToOpen(body: DocumentJson): string | null {
  try {
    parseDocument(body);
    return null;
  } catch (error) {
    if (error instanceof NightdeskError) return error.fields?.body ?? error.message;
    throw error;
  }
}
