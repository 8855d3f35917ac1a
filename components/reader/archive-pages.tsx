import { weeksOf } from '#lib/reader/archive-days.ts';
import type { CardPage } from '#lib/reader/types.ts';
import { Pager } from './list-page.tsx';
import { type ReadingPlace, StoryRow } from './story-row.tsx';
import { wordsFor } from './words.ts';

type DayProps = {
  /** `2025/02/13`, as all days here. */
  day: string;
  around: { before: string | null; after: string | null };
  page: CardPage;
  isFirstPage: boolean;
  place: ReadingPlace;
};

/** What came out on one day. */
export function DayPage({ day, around, page, isFirstPage, place }: DayProps) {
  const words = wordsFor(place.language);
  const month = day.slice(0, 7);
  return (
    <div className="list">
      <header className="list-head">
        <p className="list-kind archive-above">
          <a href={`${place.home}/archive`}>{words.archive}</a>
          <a href={`${place.home}/${month}`}>{monthWords(month, place.language)}</a>
        </p>
        <h1 className="list-title">{dayWords(day, place.language)}</h1>
      </header>
      <div className="list-rows rows">
        {page.cards.map((card) => (
          <StoryRow key={card.number} card={card} rank="row" place={place} withSection />
        ))}
      </div>
      <Pager
        path={`${place.home}/${day}`}
        nextCursor={page.nextCursor}
        isFirstPage={isFirstPage}
        language={place.language}
      />
      <nav className="archive-around" aria-label={words.archive}>
        {around.before ? (
          <a href={`${place.home}/${around.before}`} rel="prev">
            {dayWords(around.before, place.language)}
          </a>
        ) : null}
        {around.after ? (
          <a href={`${place.home}/${around.after}`} rel="next">
            {dayWords(around.after, place.language)}
          </a>
        ) : null}
      </nav>
    </div>
  );
}

type MonthProps = {
  month: string;
  counts: Map<number, number>;
  place: Pick<ReadingPlace, 'home' | 'language'>;
};

/** A month as a calendar: how many stories came out on each day. */
export function MonthPage({ month, counts, place }: MonthProps) {
  const words = wordsFor(place.language);
  return (
    <div className="list">
      <header className="list-head">
        <p className="list-kind archive-above">
          <a href={`${place.home}/archive`}>{words.archive}</a>
        </p>
        <h1 className="list-title">{monthWords(month, place.language)}</h1>
      </header>
      <table className="archive-month">
        <thead>
          <tr>
            {weekdays(place.language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={`${month} ${String(row)}`}>
              {week.map((day, column) => (
                <td key={`${month} ${String(row)} ${String(column)}`}>
                  {day === null ? null : <MonthDay {...{ month, day, place }} count={counts.get(day) ?? 0} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type MonthDayProps = { month: string; day: number; count: number; place: MonthProps['place'] };

function MonthDay({ month, day, count, place }: MonthDayProps) {
  if (count === 0) return <span className="archive-empty">{day}</span>;
  const address = `${month}/${String(day).padStart(2, '0')}`;
  const words = wordsFor(place.language);
  return (
    <a href={`${place.home}/${address}`}>
      {day}
      <span className="archive-count">
        {count} <span className="visually-hidden">{words.storiesOf}</span>
      </span>
    </a>
  );
}

type ArchiveProps = { months: string[]; place: Pick<ReadingPlace, 'home' | 'language'> };

/** Every month in which something came out, by year. */
export function ArchivePage({ months, place }: ArchiveProps) {
  const words = wordsFor(place.language);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    <div className="list">
      <header className="list-head">
        <h1 className="list-title">{words.archive}</h1>
      </header>
      {months.length === 0 ? <p className="list-intro">{words.nothingYet}</p> : null}
      {years.map((year) => (
        <section key={year} className="archive-year" aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{year}</h2>
          <ul>
            {months
              .filter((month) => month.startsWith(year))
              .reverse()
              .map((month) => (
                <li key={month}>
                  <a href={`${place.home}/${month}`}>{nameOfMonth(month, place.language)}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A day in words, as readers of a language write it. */
export function dayWords(day: string, language: string): string {
  return inWords(`${day}`, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A month in words, with its year. */
export function monthWords(month: string, language: string): string {
  return capital(inWords(`${month}/01`, language, { month: 'long', year: 'numeric' }));
}

function nameOfMonth(month: string, language: string): string {
  return capital(inWords(`${month}/01`, language, { month: 'long' }));
}

function inWords(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day.replaceAll('/', '-')}T00:00:00Z`);
  return new Intl.DateTimeFormat(wordsFor(language).locale, { ...options, timeZone: 'UTC' }).format(date);
}

// The first of January 2024 was a Monday.
function weekdays(language: string): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, place) => {
    const day = `2024/01/0${place + 1}`;
    return {
      short: capital(inWords(day, language, { weekday: 'short' })),
      long: inWords(day, language, { weekday: 'long' }),
    };
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
