'use client';

import { X } from 'lucide-react';
import { fetched } from '#components/ui/fetched.tsx';
import { SearchPicker } from '#components/ui/search-picker.tsx';
import type { PersonRef } from '#lib/articles/types.ts';
import { createTag, searchTags } from './article-requests.ts';
import { useArticleScreen } from './article-screen.tsx';
import { errorAt } from './field-places.ts';

// Nobody needs it to write the first letter.
const TagSuggestions = fetched(async () => (await import('./tag-suggestions.tsx')).TagSuggestions);

/** What it is about: type to find a tag, or to make one. */
export function TagsField() {
  const { draft, facts, known, errors, canWrite, mayCreate, choose } = useArticleScreen();
  const { tagIds } = facts;
  const error = errorAt(errors, 'tagIds');
  const add = (tag: PersonRef) => {
    if (tagIds.includes(tag.id)) return;
    choose({ tagIds: [...tagIds, tag.id] }, { tags: { [tag.id]: { id: tag.id, name: tag.name } } });
  };
  return (
    <div className="field">
      <SearchPicker
        id="tags"
        label="Tags"
        placeholder={mayCreate.tags ? 'Find or create a tag' : 'Find a tag'}
        search={searchTags}
        create={mayCreate.tags ? createTag : undefined}
        onPick={add}
        isHidden={(tag) => tagIds.includes(tag.id)}
        isDisabled={!canWrite}
        describedBy={error ? 'tags-error' : undefined}
      />
      {error ? (
        <p id="tags-error" className="field-error">
          {error}
        </p>
      ) : null}
      {tagIds.length > 0 ? (
        <ul className="tag-list" aria-label="Chosen tags">
          {shownTags(tagIds, known.tags).map(({ id, name, ids }) => {
            return (
              <li key={id} className="chip">
                <span>{name}</span>
                {canWrite ? (
                  <button
                    type="button"
                    className="chip-button"
                    aria-label={`Remove the tag ${name}`}
                    onClick={() => choose({ tagIds: tagIds.filter((other) => !ids.includes(other)) })}
                  >
                    <X aria-hidden="true" size={14} />
                  </button>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {canWrite ? <TagSuggestions number={draft.number} tagIds={tagIds} onTake={add} /> : null}
    </div>
  );
}

// Two tags that were merged into one stand here once, and go together.
function shownTags(tagIds: string[], known: Record<string, PersonRef>) {
  const shown: { id: string; name: string; ids: string[] }[] = [];
  for (const id of tagIds) {
    const name = known[id]?.name ?? 'Unknown tag';
    const same = known[id] && shown.find((tag) => tag.name === name);
    if (same) same.ids.push(id);
    else shown.push({ id, name, ids: [id] });
  }
  return shown;
}
