'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { SearchPicker } from '#components/ui/search-picker.tsx';
import type { PersonRef } from '#lib/articles/types.ts';
import { createAuthor, searchAuthors } from './article-requests.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';

/** Who wrote it, in printed order: found by name, moved up and down, taken out. */
export function BylineField() {
  const { facts, known, errors, canWrite, mayCreate, choose } = useArticleScreen();
  const { authorIds } = facts;
  const error = errorAt(errors, 'authorIds');
  const move = (from: number, by: number) => {
    const next = [...authorIds];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(from + by, 0, moved);
    choose({ authorIds: next });
  };
  const add = (author: PersonRef) => {
    if (authorIds.includes(author.id)) return;
    choose(
      { authorIds: [...authorIds, author.id] },
      { authors: { [author.id]: { id: author.id, name: author.name } } },
    );
  };
  return (
    <div className="field page-byline">
      <SearchPicker
        id="byline"
        label="Byline"
        placeholder={authorIds.length > 0 ? 'Add an author' : 'Type an author’s name'}
        search={searchAuthors}
        create={mayCreate.authors ? createAuthor : undefined}
        onPick={add}
        isHidden={(author) => authorIds.includes(author.id)}
        isDisabled={!canWrite}
        describedBy={error ? 'byline-error' : undefined}
      />
      {error ? (
        <p id="byline-error" className="field-error">
          {error}
        </p>
      ) : null}
      {authorIds.length > 0 ? (
        <ol className="byline-list" aria-label="Authors in printed order">
          {authorIds.map((id, place) => {
            const name = known.authors[id]?.name ?? 'Unknown author';
            return (
              <li key={id} className="chip">
                <span>{name}</span>
                {canWrite ? (
                  <BylineMoves
                    name={name}
                    isFirst={place === 0}
                    isLast={place === authorIds.length - 1}
                    onMove={(by) => move(place, by)}
                    onRemove={() => choose({ authorIds: authorIds.filter((other) => other !== id) })}
                  />
                ) : null}
              </li>
            );
          })}
        </ol>
      ) : null}
    </div>
  );
}

type BylineMovesProps = {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

function BylineMoves({ name, isFirst, isLast, onMove, onRemove }: BylineMovesProps) {
  return (
    <>
      {isFirst ? null : (
        <button
          type="button"
          className="chip-button"
          aria-label={`Move ${name} up`}
          onClick={() => onMove(-1)}
        >
          <ChevronUp aria-hidden="true" size={14} />
        </button>
      )}
      {isLast ? null : (
        <button
          type="button"
          className="chip-button"
          aria-label={`Move ${name} down`}
          onClick={() => onMove(1)}
        >
          <ChevronDown aria-hidden="true" size={14} />
        </button>
      )}
      <button
        type="button"
        className="chip-button"
        aria-label={`Remove ${name} from the byline`}
        onClick={onRemove}
      >
        <X aria-hidden="true" size={14} />
      </button>
    </>
  );
}
