'use client';

import { X } from 'lucide-react';
import { SearchPicker } from '#components/ui/search-picker.tsx';
import type { ArticleContent, PersonRef } from '#lib/articles/types.ts';
import { createTag, searchTags } from './article-requests.ts';
import type { Known } from './known.ts';

type TagsFieldProps = {
  tagIds: string[];
  known: Known;
  error: string | undefined;
  isReadOnly: boolean;
  mayCreate: boolean;
  change: (patch: Partial<ArticleContent>, learnt?: Partial<Known>) => void;
};

/** What it is about: type to find a tag, or to make one. */
export function TagsField({ tagIds, known, error, isReadOnly, mayCreate, change }: TagsFieldProps) {
  const add = (tag: PersonRef) => {
    if (tagIds.includes(tag.id)) return;
    change({ tagIds: [...tagIds, tag.id] }, { tags: { [tag.id]: { id: tag.id, name: tag.name } } });
  };
  return (
    <div className="field">
      <SearchPicker
        id="tags"
        label="Tags"
        placeholder={mayCreate ? 'Find or create a tag' : 'Find a tag'}
        search={searchTags}
        create={mayCreate ? createTag : undefined}
        onPick={add}
        isHidden={(tag) => tagIds.includes(tag.id)}
        isDisabled={isReadOnly}
        describedBy={error ? 'tags-error' : undefined}
      />
      {error ? (
        <p id="tags-error" className="field-error">
          {error}
        </p>
      ) : null}
      {tagIds.length > 0 ? (
        <ul className="tag-list" aria-label="Chosen tags">
          {tagIds.map((id) => {
            const name = known.tags[id]?.name ?? 'Unknown tag';
            return (
              <li key={id} className="chip">
                <span>{name}</span>
                {isReadOnly ? null : (
                  <button
                    type="button"
                    className="chip-button"
                    aria-label={`Remove the tag ${name}`}
                    onClick={() => change({ tagIds: tagIds.filter((other) => other !== id) })}
                  >
                    <X aria-hidden="true" size={14} />
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
