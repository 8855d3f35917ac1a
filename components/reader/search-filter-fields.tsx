import type { SearchFilters, WrongFilters } from '#lib/reader/search-filters.ts';
import type { ListView } from '#lib/reader/types.ts';
import { languages } from '#lib/taxonomy/languages.ts';
import { type Words, wordsFor } from './words.ts';

type Props = {
  filters: SearchFilters;
  wrong: WrongFilters;
  sections: ListView[];
  words: Words;
  isOpen: boolean;
};

/** What a search can be narrowed to: plain fields of its form, which needs no script. */
export function SearchFilterFields({ filters, wrong, sections, words, isOpen }: Props) {
  const wrongTo = wrong.to ? words.wrongDay : wrong.order ? words.wrongOrder : undefined;
  return (
    <details className="search-filters" open={isOpen}>
      <summary>{words.narrow}</summary>
      <div className="search-filter-fields">
        <TextField
          name="from"
          type="date"
          label={words.fromDay}
          value={filters.from}
          wrong={wrong.from && words.wrongDay}
        />
        <TextField name="to" type="date" label={words.toDay} value={filters.to} wrong={wrongTo} />
        <div>
          <label htmlFor="search-section">{words.sectionLabel}</label>
          <select id="search-section" name="section" defaultValue={filters.section}>
            <option value="">{words.anySection}</option>
            {sections.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <TextField
          name="author"
          type="text"
          label={words.authorLabel}
          value={filters.author}
          wrong={wrong.author && words.wrongAuthor}
        />
        <div>
          <label htmlFor="search-language">{words.languageLabel}</label>
          <select id="search-language" name="language" defaultValue={filters.language}>
            <option value="">{words.anyLanguage}</option>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {wordsFor(language).inItself}
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  );
}

type FieldProps = {
  name: string;
  type: 'date' | 'text';
  label: string;
  value: string;
  wrong: string | undefined;
};

function TextField({ name, type, label, value, wrong }: FieldProps) {
  const id = `search-${name}`;
  // A browser's own date field shows nothing of what is no date; what was typed stays to be seen.
  const shownAs = type === 'date' && wrong ? 'text' : type;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={shownAs}
        defaultValue={value}
        maxLength={120}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      />
      {wrong ? (
        <p className="search-wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      ) : null}
    </div>
  );
}
