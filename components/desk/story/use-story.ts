'use client';

import { useCallback, useRef, useState } from 'react';
import { orThrow, sendJson } from '#components/desk/ask-desk.ts';
import type { KnownOfStory } from '#lib/articles/story/find-known.ts';
import { namesIn } from '#lib/articles/story/names.ts';
import type { Story } from '#lib/articles/story/types.ts';
import { isPhotoFile, isStoryFile } from './story-files.ts';
import {
  type NewsroomOfForm,
  type Origins,
  originsOf,
  type StoryField,
  type StoryValues,
  valuesOf,
} from './story-values.ts';
import { useStoryPhoto } from './use-story-photo.ts';

/** The story that was read, as the form shows it. */
export type ReadStory = {
  story: Story;
  values: StoryValues;
  origins: Origins;
  /** Lines that were put back into the text. */
  returned: string[];
  known: KnownOfStory | null;
};

/** Reading a story from what is pasted, dropped or chosen, and correcting what was read. */
export function useStory(newsroom: NewsroomOfForm) {
  const [read, setRead] = useState<ReadStory | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const photo = useStoryPhoto();
  const newest = useRef(0);

  const look = useCallback(async (story: Story, values: StoryValues) => {
    newest.current += 1;
    const mine = newest.current;
    const known = await knownOf(story, values).catch(() => null);
    if (known && mine === newest.current) setRead((now) => now && { ...now, known });
  }, []);

  const take = useCallback(
    async (reading: () => Promise<Story>) => {
      setReading(true);
      setProblem(null);
      try {
        const story = await reading();
        const values = valuesOf(story, newsroom);
        setRead({
          story,
          values,
          origins: originsOf(story, values, newsroom.timeZone),
          returned: [],
          known: null,
        });
        void look(story, values);
        const own = story.photo?.value.source;
        if (own?.startsWith('data:')) void photo.takeData(own);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : 'This text cannot be read.');
      } finally {
        setReading(false);
      }
    },
    [newsroom, look, photo.takeData],
  );

  const takeText = (text: string, html: string) =>
    take(async () => (await import('./read-text.ts')).readPastedStory(text, html));
  const takeFiles = (files: File[]) => {
    const text = files.find(isStoryFile);
    const picture = files.find(isPhotoFile);
    if (text) void take(async () => (await import('./read-text.ts')).readStoryFile(text));
    if (picture) void photo.take(picture);
    if (!text && !picture && files.length > 0) {
      setProblem('That is neither a story (.docx, .md, .html, .txt) nor a photograph.');
    }
  };
  const change = (patch: Partial<StoryValues>) =>
    setRead((now) => now && { ...now, values: { ...now.values, ...patch } });
  /** What was read for a field goes back into the text. */
  const giveBack = (field: StoryField) =>
    setRead((now) => {
      const source = now?.origins[field]?.source;
      if (!now || !source) return now;
      const { [field]: _, ...origins } = now.origins;
      const returned = [...now.returned, ...source.split('\n')];
      return { ...now, values: { ...now.values, [field]: '' }, origins, returned };
    });
  const lookAgain = () => void (read && look(read.story, read.values));
  const startOver = () => {
    setRead(null);
    setProblem(null);
  };
  return { read, problem, isReading, photo, takeText, takeFiles, change, giveBack, lookAgain, startOver };
}

function knownOf(story: Story, values: StoryValues): Promise<KnownOfStory> {
  return orThrow(
    sendJson<KnownOfStory>('POST', '/api/desk/articles/from-story/known', {
      authors: namesIn(values.authors).slice(0, 20),
      tags: namesIn(values.tags).slice(0, 30),
      related: story.related.slice(0, 20).map(({ value }) => ({
        headline: value.headline.slice(0, 400),
        address: value.address,
      })),
    }),
  );
}
