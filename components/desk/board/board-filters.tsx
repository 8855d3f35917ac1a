import { handsOf } from '#components/desk/filters/wanted.ts';
import type { PersonRef } from '#lib/articles/types.ts';
import type { FilterValues } from '#lib/workflow/filter-query.ts';
import type { BoardCard } from '#lib/workflow/types.ts';

/** What the board can be filtered by. */
export type BoardTerms = { sections: { slug: string; name: string }[]; people: PersonRef[]; me: string };

/** Which cards are shown, by what stands on them; what is not there any more is `gone` and left out. */
export function wantedCards(filter: FilterValues, { sections, people, me }: BoardTerms) {
  const section = sections.find(({ slug }) => slug === filter.section)?.name;
  const hands = handsOf(filter.assignee, me, people);
  const words = (filter.q ?? '').toLocaleLowerCase().split(/\s+/);
  const gone: (keyof FilterValues)[] = [
    ...(filter.section && !section ? (['section'] as const) : []),
    ...(hands === null ? (['assignee'] as const) : []),
  ];
  const passes = (card: BoardCard) => {
    if (section && card.sectionName !== section) return false;
    if (hands && (card.assignee?.id ?? 'none') !== hands) return false;
    const text = `${card.headline} ${card.slugLine} ${card.number}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return { passes, gone };
}

type BoardFiltersProps = {
  filter: FilterValues;
  onFilter: (filter: FilterValues) => void;
  terms: BoardTerms;
};

/** What is shown of the board; it is all here already, so that a choice shows at once. */
export function BoardFilters({ filter, onFilter, terms }: BoardFiltersProps) {
  const { sections, people, me } = terms;
  return (
    <search className="filters">
      <label className="filter-search">
        <span className="visually-hidden">Search the board</span>
        <input
          type="search"
          className="input"
          placeholder="Search"
          data-list-search=""
          value={filter.q ?? ''}
          onChange={(event) => onFilter({ ...filter, q: event.target.value })}
        />
      </label>
      <label className="filter">
        <span className="visually-hidden">Section</span>
        <select
          className="input"
          value={filter.section ?? ''}
          onChange={(event) => onFilter({ ...filter, section: event.target.value })}
        >
          <option value="">Section: any</option>
          {sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="filter">
        <span className="visually-hidden">In whose hands</span>
        <select
          className="input"
          value={(filter.assignee === me ? 'me' : filter.assignee) ?? ''}
          onChange={(event) => onFilter({ ...filter, assignee: event.target.value })}
        >
          <option value="">Hands: any</option>
          <option value="me">Mine</option>
          <option value="none">Nobody’s</option>
          {people
            .filter(({ id }) => id !== me)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </search>
  );
}
