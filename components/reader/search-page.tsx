import { filterNames, hasFilters, type SearchFilters } from '#lib/reader/search-filters.ts';
import type { SearchPage as Found } from '#lib/reader/search-publications.ts';
import type { ListView, SnippetPart } from '#lib/reader/types.ts';
import { Pager } from './list-page.tsx';
import { SearchFilterFields } from './search-filter-fields.tsx';
import { SearchForm } from './search-form.tsx';
import { type ReadingPlace, StoryRow } from './story-row.tsx';
import { wordsFor } from './words.ts';

type Props = {
  found: Found;
  filters: SearchFilters;
  sections: ListView[];
  isFirstPage: boolean;
  place: ReadingPlace;
};

/** The search form and what was found, each with the words around the match. */
export function SearchPage({ found, filters, sections, isFirstPage, place }: Props) {
  const words = wordsFor(place.language);
  const isWrong = Object.keys(found.wrong).length > 0;
  const hasNothing = found.words !== '' && found.hits.length === 0 && !isWrong;
  return (
    <div className="list">
      <header className="list-head">
        <h1 className="list-title">{words.searchLabel}</h1>
        <SearchForm words={words} home={place.home} id="search" query={found.words}>
          <SearchFilterFields
            filters={filters}
            wrong={found.wrong}
            sections={sections}
            words={words}
            isOpen={hasFilters(filters)}
          />
        </SearchForm>
      </header>
      {hasNothing ? (
        <p className="list-intro">
          {words.noResults} {words.noResultsHint}
        </p>
      ) : null}
      <div className="list-rows rows">
        {found.hits.map((hit) => (
          <StoryRow
            key={hit.number}
            card={hit}
            rank="row"
            place={place}
            withSection
            excerpt={<Excerpt parts={hit.snippet} />}
          />
        ))}
      </div>
      <Pager
        path={addressOf(place.home, found.words, filters)}
        nextCursor={found.nextCursor}
        isFirstPage={isFirstPage}
        language={place.language}
      />
    </div>
  );
}

function addressOf(home: string, words: string, filters: SearchFilters): string {
  const asked = new URLSearchParams({ q: words });
  for (const name of filterNames) if (filters[name]) asked.set(name, filters[name]);
  return `${home}/search?${asked}`;
}

function Excerpt({ parts }: { parts: SnippetPart[] }) {
  let length = 0;
  const placed = parts.map((part) => {
    const at = length;
    length += part.text.length;
    return { ...part, at };
  });
  return (
    <p className="summary">
      {placed.map((part) =>
        part.marked ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
      )}
    </p>
  );
}
