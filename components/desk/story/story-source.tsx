'use client';

import { FileText } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { storyFileTypes } from './story-files.ts';

type StorySourceProps = {
  isReading: boolean;
  takeText: (text: string, html: string) => void;
  takeFiles: (files: File[]) => void;
};

/** Where a story comes in: pasted, typed, dropped or chosen. */
export function StorySource({ isReading, takeText, takeFiles }: StorySourceProps) {
  const files = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  return (
    <section className="story-source" aria-label="The text" aria-busy={isReading}>
      <label htmlFor="story-text" className="field-label">
        Story
      </label>
      <textarea
        id="story-text"
        ref={words}
        className="input story-text"
        placeholder="Paste the story here: headline, byline, date, caption and all, as text, Markdown or HTML"
        rows={12}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          const html = event.clipboardData.getData('text/html');
          if (text.trim() === '' && html === '') return;
          event.preventDefault();
          takeText(text, html);
        }}
      />
      <div className="story-source-buttons">
        <Button onClick={() => words.current?.value.trim() && takeText(words.current.value, '')}>
          Read what I typed
        </Button>
        <Button onClick={() => files.current?.click()}>
          <FileText aria-hidden="true" size={16} /> Choose a file
        </Button>
        <span className="quiet">or drop a .docx, .md, .html or .txt anywhere, with its photo</span>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        accept={`${storyFileTypes},image/jpeg,image/png,image/webp,image/avif,image/tiff`}
        className="visually-hidden"
        aria-label="Story file"
        tabIndex={-1}
        onChange={(event) => {
          takeFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </section>
  );
}
