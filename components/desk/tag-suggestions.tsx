'use client';

import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PersonRef } from '#lib/articles/types.ts';
import { askDesk, sendJson } from './ask-desk.ts';

type TagSuggestionsProps = {
  number: number;
  /** What was chosen so far: others are suggested when it changes. */
  tagIds: string[];
  onTake: (tag: PersonRef) => void;
};

// What was chosen or typed last is known to the server once it has settled.
const askAfterMs = 2500;

/** Tags that the text names, or that often stand beside the chosen ones: Enter takes one, Delete refuses it. */
export function TagSuggestions({ number, tagIds, onTake }: TagSuggestionsProps) {
  const [found, setFound] = useState<PersonRef[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const [round, setRound] = useState(0);
  const path = `/api/desk/articles/${number}/tag-suggestions`;
  const chosen = tagIds.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is read by the server, and asked for anew
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(
      async () => {
        const asked = await askDesk<{ found: PersonRef[] }>(path);
        if (!isGone && asked.ok) setFound(asked.value.found);
      },
      round === 0 ? 0 : askAfterMs,
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [path, chosen, round]);
  useEffect(() => {
    const again = () => setRound((before) => before + 1);
    const field = document.getElementById('tags');
    field?.addEventListener('focus', again);
    return () => field?.removeEventListener('focus', again);
  }, []);
  const leave = (tag: PersonRef) => {
    const place = found.indexOf(tag);
    setFound(found.filter((other) => other !== tag));
    setRound(round + 1);
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-suggested]');
    const next = buttons?.[place + 1] ?? buttons?.[place - 1] ?? document.getElementById('tags');
    next?.focus();
  };
  const take = (tag: PersonRef) => {
    onTake({ id: tag.id, name: tag.name });
    leave(tag);
  };
  const refuse = (tag: PersonRef) => {
    void sendJson('POST', path, { tagId: tag.id });
    leave(tag);
  };
  const press = (event: KeyboardEvent, tag: PersonRef) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    refuse(tag);
  };
  const shown = found.filter(({ id }) => !tagIds.includes(id));
  if (shown.length === 0) return null;
  return (
    <ul
      ref={list}
      className="tag-list tag-suggestions"
      aria-label="Suggested tags: Enter takes, Delete refuses"
    >
      {shown.map((tag) => (
        <li key={tag.id} className="chip chip-suggested">
          <button
            type="button"
            className="suggested-tag"
            data-suggested=""
            aria-label={`Take the tag ${tag.name}`}
            aria-keyshortcuts="Enter Delete"
            onClick={() => take(tag)}
            onKeyDown={(event) => press(event, tag)}
          >
            <Plus aria-hidden="true" size={14} />
            {tag.name}
          </button>
          <button
            type="button"
            className="chip-button"
            aria-label={`Do not suggest ${tag.name}`}
            onClick={() => refuse(tag)}
          >
            <X aria-hidden="true" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
