import type { PersonRef } from '#lib/articles/types.ts';
import type { BoardCard } from '#lib/workflow/types.ts';

/** Which cards are shown: with these words, of this section, in these hands ("" any, "none" nobody's). */
export type BoardFilter = { words: string; section: string; assignee: string };

/** Whether a card is among those that are asked for. */
export function passes(card: BoardCard, { words, section, assignee }: BoardFilter): boolean {
  if (section && card.sectionName !== section) return false;
  if (assignee && (card.assignee?.id ?? 'none') !== assignee) return false;
  const text = `${card.headline} ${card.slugLine} ${card.number}`.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

type BoardFiltersProps = {
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  sections: string[];
  people: PersonRef[];
  me: string;
};

/** What is shown of the board; it is all here already, so that a choice shows at once. */
export function BoardFilters({ filter, onFilter, sections, people, me }: BoardFiltersProps) {
  return (
    <search className="filters">
      <label className="filter-search">
        <span className="visually-hidden">Search the board</span>
        <input
          type="search"
          className="input"
          placeholder="Search"
          data-list-search=""
          value={filter.words}
          onChange={(event) => onFilter({ ...filter, words: event.target.value })}
        />
      </label>
      <label className="filter">
        <span className="visually-hidden">Section</span>
        <select
          className="input"
          value={filter.section}
          onChange={(event) => onFilter({ ...filter, section: event.target.value })}
        >
          <option value="">Section: any</option>
          {sections.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="filter">
        <span className="visually-hidden">In whose hands</span>
        <select
          className="input"
          value={filter.assignee}
          onChange={(event) => onFilter({ ...filter, assignee: event.target.value })}
        >
          <option value="">Hands: any</option>
          <option value={me}>Mine</option>
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
