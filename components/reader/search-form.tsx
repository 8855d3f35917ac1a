import type { ReactNode } from 'react';
import type { Words } from './words.ts';

type Props = { words: Words; home: string; id: string; query?: string; children?: ReactNode };

/** A search that needs no script. */
export function SearchForm({ words, home, id, query, children }: Props) {
  return (
    <search>
      <form className="search-form" action={`${home}/search`} method="get">
        <label className="visually-hidden" htmlFor={id}>
          {words.searchLabel}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          placeholder={words.searchLabel}
          maxLength={200}
        />
        <button type="submit">{words.search}</button>
        {children}
      </form>
    </search>
  );
}
