'use client';

import type { RefObject } from 'react';

type StoryFileInputProps = { input: RefObject<HTMLInputElement | null>; onFile: (file: File) => void };

/** Chooses a story's file for the article; unseen, opened by the slash menu. */
export function StoryFileInput({ input, onFile }: StoryFileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      accept=".docx,.md,.markdown,.html,.htm,.txt"
      hidden
      aria-label="Story file for the body"
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
