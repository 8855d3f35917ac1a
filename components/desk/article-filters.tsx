import { Button } from '#components/ui/button.tsx';
import { type PersonRef, stages, type TermRef } from '#lib/articles/types.ts';
import { type ListQuery, listAddress } from './list-address.ts';
import { NameSuggestions } from './name-suggestions.tsx';
import { stageWords } from './stage.tsx';

type ArticleFiltersProps = { query: ListQuery; sections: TermRef[]; people: PersonRef[]; me: string };

/** Search and filters of the list: a plain form, so that it works before and without any script. */
export function ArticleFilters({ query, sections, people, me }: ArticleFiltersProps) {
  const isFiltered = Object.entries(query).some(
    ([name, value]) => value && name !== 'sort' && name !== 'cursor',
  );
  return (
    <search>
      <form action="/desk/articles" className="filters" key={listAddress(query)}>
        <label className="filter-search">
          <span className="visually-hidden">Search articles</span>
          <input
            type="search"
            name="q"
            className="input"
            placeholder="Search"
            defaultValue={query.q}
            data-list-search=""
            aria-keyshortcuts="/"
          />
        </label>
        <Choice
          name="stage"
          label="Stage"
          value={query.stage}
          options={stages.map((id) => ({ id, name: stageWords[id] }))}
        />
        <Choice
          name="section"
          label="Section"
          value={query.section}
          options={sections.map(({ slug, name }) => ({ id: slug, name }))}
        />
        <label className="filter">
          <span className="visually-hidden">Author</span>
          <input
            name="author"
            className="input"
            placeholder="Author"
            defaultValue={query.author}
            list="author-names"
          />
        </label>
        <NameSuggestions id="author-names" inputName="author" path="/api/desk/authors" />
        <label className="filter">
          <span className="visually-hidden">Tag</span>
          <input name="tag" className="input" placeholder="Tag" defaultValue={query.tag} list="tag-names" />
        </label>
        <NameSuggestions id="tag-names" inputName="tag" path="/api/desk/tags" />
        <Choice
          name="assignee"
          label="Assignee"
          value={query.assignee === me ? 'me' : query.assignee}
          options={[
            { id: 'me', name: 'Mine' },
            { id: 'none', name: 'Nobody’s' },
            ...people.filter(({ id }) => id !== me),
          ]}
        />
        {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
        <Button type="submit">Filter</Button>
        {isFiltered ? (
          <a href="/desk/articles" className="filter-clear">
            Clear
          </a>
        ) : null}
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; value: string | undefined; options: PersonRef[] };

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="filter">
      <span className="visually-hidden">{label}</span>
      <select name={name} className="input" defaultValue={value ?? ''} data-filter-choice="">
        <option value="">{`${label}: any`}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
