import { Button } from '#components/ui/button.tsx';
import { TermViews, termsAddress } from './term-views.tsx';

/** What the list of authors is asked for, as it stands in its address. */
export type AuthorQuery = {
  q?: string | undefined;
  show?: string | undefined;
  sort?: string | undefined;
};

/** The lists of authors, by the word in the address. */
export const authorViews = {
  all: { name: 'All', empty: 'No authors yet' },
  'no-account': { name: 'Without account', empty: 'Every author has an account' },
  unused: { name: 'Unused', empty: 'Every author stands in some article' },
  merged: { name: 'Merged', empty: 'No author was merged into another' },
} as const;

/** The address of the list of authors, asked for this. */
export function authorsAddress(query: AuthorQuery, changed: Record<string, string | undefined> = {}): string {
  return termsAddress('/desk/authors', { ...query, ...changed });
}

/** All authors, or those of whom something is missing. */
export function AuthorViews({ shown }: { shown: keyof typeof authorViews }) {
  const views = Object.entries(authorViews).map(([id, { name }]) => ({
    ...{ id, name },
    href: authorsAddress({ show: id === 'all' ? undefined : id }),
  }));
  return <TermViews label="Which authors" views={views} shown={shown} />;
}

/** The search: a plain form, so that it works before and without any script. */
export function AuthorFilters({ query }: { query: AuthorQuery }) {
  return (
    <search>
      <form action="/desk/authors" className="filters" key={authorsAddress(query)}>
        <label className="filter-search">
          <span className="visually-hidden">Search authors</span>
          <input
            type="search"
            name="q"
            className="input"
            placeholder="A name, in any language"
            defaultValue={query.q}
            data-list-search=""
            aria-keyshortcuts="/"
          />
        </label>
        {query.show ? <input type="hidden" name="show" value={query.show} /> : null}
        {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
        <Button type="submit">Search</Button>
        {query.q ? (
          <a href={authorsAddress({ show: query.show })} className="filter-clear">
            Clear
          </a>
        ) : null}
      </form>
    </search>
  );
}
