import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { PersonRef } from '#lib/articles/types.ts';
import { type LogKind, logKinds } from '#lib/audit/log-filters.ts';
import { type LogQuery, logAddress } from './log-address.ts';

type LogFiltersProps = {
  query: LogQuery;
  people: PersonRef[];
  problems: Partial<Record<string, string>>;
};

const kindWords: Record<LogKind, string> = {
  publishing: 'Publishing',
  articles: 'Everything about articles',
  comments: 'Comments',
  photographs: 'Photographs',
  terms: 'Sections, tags, authors, style',
  people: 'People, settings, this log',
};

/** What part of the log is wanted: a plain form, so that it works without any script. */
export function LogFilters({ query, people, problems }: LogFiltersProps) {
  const isFiltered = Object.entries(query).some(([name, value]) => value && name !== 'cursor');
  return (
    <search>
      <form action="/desk/audit" className="log-filters" key={logAddress(query)}>
        <Field id="log-person" label="Person" error={problems.person}>
          {(control) => (
            <select {...control} name="person" className="input" defaultValue={query.person ?? ''}>
              <option value="">Anybody</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="log-article" label="Article number" error={problems.article}>
          {(control) => (
            <input
              {...control}
              name="article"
              className="input"
              inputMode="numeric"
              defaultValue={query.article}
            />
          )}
        </Field>
        <Field id="log-kind" label="Kind" error={problems.kind}>
          {(control) => (
            <select {...control} name="kind" className="input" defaultValue={query.kind ?? ''}>
              <option value="">Anything</option>
              {logKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Day name="from" label="From" query={query} error={problems.from} />
        <Day name="to" label="To" query={query} error={problems.to} />
        <div className="log-filter-buttons">
          <Button type="submit">Filter</Button>
          {isFiltered ? <a href="/desk/audit">Clear</a> : null}
        </div>
      </form>
    </search>
  );
}

type DayProps = { name: 'from' | 'to'; label: string; query: LogQuery; error: string | undefined };

function Day({ name, label, query, error }: DayProps) {
  return (
    <Field id={`log-${name}`} label={label} error={error}>
      {(control) => (
        <input {...control} type="date" name={name} className="input" defaultValue={query[name]} />
      )}
    </Field>
  );
}
