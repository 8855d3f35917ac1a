import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { CheckLog } from '#components/desk/audit/check-log.tsx';
import { type LogQuery, logAddress, logParams } from '#components/desk/audit/log-address.ts';
import { LogFilters } from '#components/desk/audit/log-filters.tsx';
import { LogTable } from '#components/desk/audit/log-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { type LogRow, listLog } from '#lib/audit/list-log.ts';
import { readLogFilters } from '#lib/audit/log-filters.ts';
import { can } from '#lib/permissions/can.ts';
import { listPeople, type Person } from '#lib/users/queries.ts';

export const metadata: Metadata = { title: 'Audit log' };

type AuditProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: AuditProps) {
  const query = queryOf(await searchParams);
  const actor = await requireActor(logAddress(query));
  if (!can(actor, 'audit:read')) notFound();
  const { filters, problems } = readLogFilters(query);
  const hasProblems = Object.keys(problems).length > 0;
  const [people, log] = await Promise.all([
    listPeople(actor),
    hasProblems ? { rows: [], nextCursor: null } : listLog(actor, filters, query.cursor),
  ]);
  return (
    <Frame>
      <main id="main" className="list" tabIndex={-1}>
        <header className="list-header log-header">
          <h1>Audit log</h1>
          <CheckLog />
          <form action={logAddress(query, {}, '/api/desk/audit.csv')} method="post">
            <Button type="submit" disabled={hasProblems}>
              Export as CSV
            </Button>
          </form>
        </header>
        <LogFilters query={query} people={withChosen(people, query, log.rows)} problems={problems} />
        {log.rows.length > 0 ? <LogTable rows={log.rows} query={query} /> : <NothingFound />}
        <nav className="paging" aria-label="Pages">
          {query.cursor ? <a href={logAddress(query)}>Newest</a> : null}
          {log.nextCursor ? (
            <a href={logAddress(query, { cursor: log.nextCursor })} rel="next">
              Older
            </a>
          ) : null}
        </nav>
      </main>
    </Frame>
  );
}

function NothingFound() {
  return (
    <div className="empty">
      <h2>Nothing in the log fits</h2>
      <p>
        Take a filter away, or <a href="/desk/audit">see the whole log</a>.
      </p>
    </div>
  );
}

// Somebody who has left can still be asked for, from a line of theirs.
function withChosen(people: Person[], query: LogQuery, rows: LogRow[]): { id: string; name: string }[] {
  const id = query.person;
  if (!id || people.some((person) => person.id === id)) return people;
  return [...people, { id, name: rows[0]?.actorName ?? 'Somebody else' }];
}

function queryOf(params: Record<string, string | string[] | undefined>): LogQuery {
  return Object.fromEntries(
    logParams.map((name) => {
      const value = params[name];
      return [name, (Array.isArray(value) ? value[0] : value)?.slice(0, 100) || undefined];
    }),
  );
}
