'use client';

import { useState } from 'react';
import { searchArticles } from '#components/desk/article-requests.ts';
import { Button } from '#components/ui/button.tsx';
import { SearchPicker } from '#components/ui/search-picker.tsx';

type Story = { number: number; headline: string };
type Props = { stories: Story[]; onChange: (stories: Story[]) => void; error: string | undefined };

/** The stories of a letter in order: moved, taken out and added, all by keyboard. */
export function LetterStories({ stories, onChange, error }: Props) {
  const [said, setSaid] = useState('');
  const move = (at: number, by: 1 | -1) => {
    const story = stories[at];
    if (!story) return;
    const others = stories.filter((_, place) => place !== at);
    onChange([...others.slice(0, at + by), story, ...others.slice(at + by)]);
    setSaid(`${story.headline} is now ${at + by + 1} of ${stories.length}.`);
  };
  const take = (at: number) => {
    setSaid(`${stories[at]?.headline} was taken out.`);
    onChange(stories.filter((_, place) => place !== at));
  };
  const search = async (query: string) => {
    const found = await searchArticles(query);
    return found.map(({ number, headline }) => ({
      id: String(number),
      name: headline || 'Without a headline',
      note: `No. ${number}`,
    }));
  };
  return (
    <fieldset className="letter-stories" aria-describedby={error ? 'letter-stories-error' : undefined}>
      <legend className="field-label">Stories, the first one leads</legend>
      <ol aria-label="Stories of the letter">
        {stories.map(({ number, headline }, at) => (
          <li key={number}>
            <span>{headline}</span>
            <Button
              small
              look="quiet"
              disabled={at === 0}
              aria-label={`Move up: ${headline}`}
              onClick={() => move(at, -1)}
            >
              Up
            </Button>
            <Button
              small
              look="quiet"
              disabled={at === stories.length - 1}
              aria-label={`Move down: ${headline}`}
              onClick={() => move(at, 1)}
            >
              Down
            </Button>
            <Button small look="quiet" aria-label={`Take out: ${headline}`} onClick={() => take(at)}>
              Take out
            </Button>
          </li>
        ))}
      </ol>
      {error ? (
        <p className="field-error" id="letter-stories-error">
          {error}
        </p>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <SearchPicker
        id="letter-story"
        label="Add a published story"
        placeholder="Words of its headline, or its number"
        search={search}
        isHidden={({ id }) => stories.some(({ number }) => String(number) === id)}
        onPick={({ id, name }) => onChange([...stories, { number: Number(id), headline: name }])}
      />
    </fieldset>
  );
}
