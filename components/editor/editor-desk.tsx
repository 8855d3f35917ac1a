'use client';

import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import type { PublicAsset } from '#lib/publishing/types.ts';
import type { KnownRelated } from './types.ts';

/** What the parts of the writer's view reach for outside the text. */
export type EditorDesk = {
  /** Null for a photo that the library does not have; none at all while that is not known. */
  media: Record<string, PublicAsset | null>;
  mediaBase: string;
  related: KnownRelated;
  /** Asks for photo files, to come in at the caret or into the selected gallery. */
  pickPhoto: () => void;
  /** Opens the search for a related article; with a position, to put another in that one's place. */
  pickRelated: (editor: Editor, replacing?: number) => void;
};

const DeskContext = createContext<EditorDesk | null>(null);

export const EditorDeskProvider = DeskContext.Provider;

/** What stands around the text. */
export function useEditorDesk(): EditorDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A part of the editor stands outside of it.');
  return desk;
}
