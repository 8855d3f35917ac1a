'use client';

import { type FormEvent, useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { Button } from '#components/ui/button.tsx';
import { messageOf, type Result } from '#lib/platform/errors.ts';

/** Writes an idea down. */
export type StartIdea = (headline: string) => Promise<Result<{ number: number }>>;

type NewIdeaProps = { start: StartIdea; onStarted: (number: number) => void };

/** One line and Enter: an idea stands on the board, in nobody’s hands. */
export function NewIdea({ start, onStarted }: NewIdeaProps) {
  const [words, setWords] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [refused, setRefused] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isRunning || words.trim() === '') return;
    setRunning(true);
    const result = await settle(start(words));
    setRunning(false);
    setRefused(result.ok ? '' : messageOf(result.error));
    if (!result.ok) return;
    setWords('');
    onStarted(result.value.number);
  };
  return (
    <form className="new-idea" onSubmit={(event) => void send(event)}>
      <input
        className="input"
        aria-label="New idea"
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? 'new-idea-error' : undefined}
        placeholder="What could it be?"
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" disabled={isRunning}>
        Add idea
      </Button>
      {refused ? (
        <p id="new-idea-error" className="field-error">
          {refused}
        </p>
      ) : null}
    </form>
  );
}
