import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { ListKeys } from '#components/desk/list-keys.tsx';
import {
  AuthorFilters,
  AuthorViews,
  authorsAddress,
  authorViews,
} from '#components/desk/terms/author-filters.tsx';
import { AuthorTable } from '#components/desk/terms/author-table.tsx';
import { NewAuthor } from '#components/desk/terms/new-author.tsx';
import { can } from '#lib/permissions/can.ts';
import { findOwnAuthor, listAuthors } from '#lib/taxonomy/author-queries.ts';
import { create } from './actions.ts';

export const metadata: Metadata = { title: 'Authors' };

type AuthorsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuthorsPage({ searchParams }: AuthorsProps) {
  const params = await searchParams;
  const query = { q: textOf(params.q), show: textOf(params.show), sort: textOf(params.sort) };
  const cursor = textOf(params.cursor);
  const actor = await requireActor(authorsAddress(query));
  const shown = viewOf(query.show);
  const [{ rows, nextCursor }, own] = await Promise.all([
    listAuthors(actor, { ...query, cursor }),
    actor.kind === 'user' ? findOwnAuthor(actor.id) : null,
  ]);
  return (
    <Frame>
      <main id="main" className="list" tabIndex={-1}>
        <header className="list-header">
          <h1>Authors</h1>
          <AuthorViews shown={shown} />
          {own ? <a href={`/desk/authors/${own}`}>Your own page</a> : null}
          {can(actor, 'author:create') ? <NewAuthor create={create} /> : null}
        </header>
        <AuthorFilters query={query} />
        {rows.length > 0 ? (
          <AuthorTable rows={rows} query={query} />
        ) : (
          <div className="empty">
            <h2>{query.q ? 'No author fits' : authorViews[shown].empty}</h2>
            <p>
              {query.q
                ? 'Look for another name.'
                : 'Authors are whom bylines name. They are made here, or in an article, in the field “Byline”.'}
            </p>
          </div>
        )}
        <nav className="paging" aria-label="Pages">
          {cursor ? <a href={authorsAddress(query)}>From the beginning</a> : null}
          {nextCursor ? (
            <a href={authorsAddress(query, { cursor: nextCursor })} rel="next">
              More
            </a>
          ) : null}
        </nav>
      </main>
      <ListKeys />
    </Frame>
  );
}

function viewOf(show: string | undefined): keyof typeof authorViews {
  return show === 'no-account' || show === 'unused' || show === 'merged' ? show : 'all';
}

function textOf(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 1000) || undefined;
}
