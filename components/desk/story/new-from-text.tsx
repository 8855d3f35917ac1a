'use client';

import { type DragEvent, useEffect, useMemo, useState } from 'react';
import { sendJson } from '#components/desk/ask-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Failure } from '#lib/platform/errors.ts';
import { StoryForm } from './story-form.tsx';
import { StoryPhoto } from './story-photo.tsx';
import { StoryPreview } from './story-preview.tsx';
import { StorySource } from './story-source.tsx';
import { type NewsroomOfForm, storyBody, storyToSend } from './story-values.ts';
import { useStory } from './use-story.ts';
import { takeFile } from './waiting-file.ts';

type NewFromTextProps = {
  newsroom: NewsroomOfForm;
  mayCreate: { tags: boolean; authors: boolean };
};

/** A whole story from a text: read, shown, corrected, and only then made. */
export function NewFromText({ newsroom, mayCreate }: NewFromTextProps) {
  const text = useStory(newsroom);
  const { read, photo, takeFiles } = text;
  const [isOver, setOver] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const hasPhoto = photo.asset !== null;
  const body = useMemo(
    () => read && storyBody(read.story, read.values, read.known, read.returned, hasPhoto),
    [read, hasPhoto],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file left by the list is taken once
  useEffect(() => {
    const file = takeFile();
    if (file) takeFiles([file]);
  }, []);

  const make = async () => {
    if (!read || !body) return;
    setMaking(true);
    setFailure(null);
    const sent = storyToSend(read.values, body, read.story.slug?.value ?? '', photo.asset?.id ?? null);
    const asked = await sendJson<{ number: number }>('POST', '/api/desk/articles/from-story', sent);
    if (asked.ok) return window.location.assign(`/desk/articles/${asked.value.number}`);
    setMaking(false);
    setFailure(asked.error);
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    takeFiles([...event.dataTransfer.files]);
  };
  const form = read && { ...text, read, newsroom, mayCreate, errors: failure?.fields };

  return (
    <main
      id="main"
      className={classNames('story', isOver && 'story-over')}
      tabIndex={-1}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={drop}
    >
      <header className="list-header">
        <h1>New from text</h1>
        {read ? (
          <div className="story-actions">
            <Button onClick={text.startOver}>Start over</Button>
            <Button look="primary" disabled={isMaking || photo.share !== null} onClick={() => void make()}>
              Create article
            </Button>
          </div>
        ) : null}
      </header>
      {text.problem ? (
        <Notice tone="bad" isAlert>
          {text.problem}
        </Notice>
      ) : null}
      {failure ? (
        <Notice tone="bad" isAlert>
          {failure.message} Nothing was created.
        </Notice>
      ) : null}
      {form ? (
        <div className="story-columns">
          <StoryForm {...form} />
          <div className="story-side">
            <StoryPhoto photo={photo} form={form} />
            {body ? <StoryPreview read={form.read} body={body} /> : null}
          </div>
        </div>
      ) : (
        <div className="story-columns">
          <StorySource isReading={text.isReading} takeText={text.takeText} takeFiles={takeFiles} />
          <StoryPhoto photo={photo} form={null} />
        </div>
      )}
    </main>
  );
}
