'use client';

import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Popup } from './popup.tsx';
import type { RelatedChoice, SearchArticles } from './types.ts';

type Props = {
  editor: Editor;
  at: number;
  search: SearchArticles;
  onPick: (choice: RelatedChoice) => void;
  onClose: () => void;
};

type Found = { words: string; choices: RelatedChoice[]; problem: string };

/** The search for an article to point to, at the place where it will stand. */
export function RelatedPicker({ editor, at, search, onPick, onClose }: Props) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useSearch(words, search);
  const id = useId();
  const { choices } = found;

  const keys = (event: KeyboardEvent) => {
    const choice = choices[chosen];
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && choice) onPick(choice);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Popup editor={editor} from={at} to={at} side="below" className="related-picker">
      <input
        ref={focusOnce}
        type="search"
        role="combobox"
        aria-label="Find an article"
        aria-expanded={choices.length > 0}
        aria-controls={id}
        aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
        placeholder="Words of the headline, or a number"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={keys}
        onBlur={(event) => !event.currentTarget.parentElement?.contains(event.relatedTarget) && onClose()}
      />
      <div role="listbox" id={id} aria-label="Articles">
        {choices.map((choice, place) => (
          <div
            key={choice.number}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            onPointerMove={() => setChosen(place)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice)}
            onKeyDown={keys}
          >
            <span className="related-picker-headline">{choice.headline || 'Without a headline'}</span>
            <span className="related-note">
              No. {choice.number}
              {choice.path ? '' : ' · not published'}
            </span>
          </div>
        ))}
      </div>
      <p className="editor-hint" role="status">
        {found.problem || (choices.length === 0 && found.words === words ? 'No article found.' : '')}
      </p>
    </Popup>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}

// What was found last stays on screen until the next answer is there; an older answer never replaces a newer one.
function useSearch(words: string, search: SearchArticles): Found {
  const [found, setFound] = useState<Found>({ words: '\u0000', choices: [], problem: '' });
  useEffect(() => {
    let isOld = false;
    const wait = setTimeout(
      async () => {
        const answer = await search(words).then(
          (choices) => ({ words, choices, problem: '' }),
          () => ({ words, choices: [], problem: 'The search does not answer. Try again in a moment.' }),
        );
        if (!isOld) setFound(answer);
      },
      words ? 150 : 0,
    );
    return () => {
      isOld = true;
      clearTimeout(wait);
    };
  }, [words, search]);
  return found;
}
