import { Button } from '#components/ui/button.tsx';
import { tagKinds } from '#lib/taxonomy/tag-input.ts';
import { TermViews, termsAddress } from './term-views.tsx';
import { kindNames } from './term-words.ts';

/** What the list of tags is asked for, as it stands in its address. */
export type TagQuery = {
  q?: string | undefined;
  kind?: string | undefined;
  show?: string | undefined;
  sort?: string | undefined;
};

/** The address of the list of tags, asked for this. */
export function tagsAddress(query: TagQuery, changed: Record<string, string | undefined> = {}): string {
  return termsAddress('/desk/tags', { ...query, ...changed });
}

/** The three lists of tags: all, those that nothing has, and those that look alike. */
export function TagViews({ shown }: { shown: 'all' | 'unused' | 'alike' }) {
  const views = [
    { id: 'all', name: 'All', href: '/desk/tags' },
    { id: 'unused', name: 'Unused', href: '/desk/tags?show=unused' },
    { id: 'alike', name: 'Look alike', href: '/desk/tags/alike' },
  ];
  return <TermViews label="Which tags" views={views} shown={shown} />;
}

/** Search and kind: a plain form, so that it works before and without any script. */
export function TagFilters({ query }: { query: TagQuery }) {
  return (
    <search>
      <form action="/desk/tags" className="filters" key={tagsAddress(query)}>
        <label className="filter-search">
          <span className="visually-hidden">Search tags</span>
          <input
            type="search"
            name="q"
            className="input"
            placeholder="A name or alias, in any language"
            defaultValue={query.q}
            data-list-search=""
            aria-keyshortcuts="/"
          />
        </label>
        <label className="filter">
          <span className="visually-hidden">Kind</span>
          <select name="kind" className="input" defaultValue={query.kind ?? ''} data-filter-choice="">
            <option value="">Kind: any</option>
            {tagKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindNames[kind]}
              </option>
            ))}
          </select>
        </label>
        {query.show ? <input type="hidden" name="show" value={query.show} /> : null}
        {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
        <Button type="submit">Filter</Button>
        {query.q || query.kind ? (
          <a href={tagsAddress({ show: query.show })} className="filter-clear">
            Clear
          </a>
        ) : null}
      </form>
    </search>
  );
}
