'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { SearchPicker } from '#components/ui/search-picker.tsx';
import type { ArticleContent, PersonRef } from '#lib/articles/types.ts';
import { createAuthor, searchAuthors } from './article-requests.ts';
import type { Known } from './known.ts';

type BylineFieldProps = {
  authorIds: string[];
  known: Known;
  error: string | undefined;
  isReadOnly: boolean;
  mayCreate: boolean;
  change: (patch: Partial<ArticleContent>, learnt?: Partial<Known>) => void;
};

/** Who wrote it, in printed order: found by name, moved up and down, taken out. */
export function BylineField({ authorIds, known, error, isReadOnly, mayCreate, change }: BylineFieldProps) {
  const move = (from: number, by: number) => {
    const next = [...authorIds];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(from + by, 0, moved);
    change({ authorIds: next });
  };
  const add = (author: PersonRef) => {
    if (authorIds.includes(author.id)) return;
    change(
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
        create={mayCreate ? createAuthor : undefined}
        onPick={add}
        isHidden={(author) => authorIds.includes(author.id)}
        isDisabled={isReadOnly}
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
                {isReadOnly ? null : (
                  <BylineMoves
                    name={name}
                    isFirst={place === 0}
                    isLast={place === authorIds.length - 1}
                    onMove={(by) => move(place, by)}
                    onRemove={() => change({ authorIds: authorIds.filter((other) => other !== id) })}
                  />
                )}
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
