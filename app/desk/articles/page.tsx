import type { Metadata } from 'next';
import { startArticle } from '#app/desk/actions.ts';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { ArticleFilters } from '#components/desk/article-filters.tsx';
import { ArticleTable } from '#components/desk/article-table.tsx';
import { EmptyList } from '#components/desk/empty-list.tsx';
import { type ListQuery, listAddress, listParams } from '#components/desk/list-address.ts';
import { ListKeys } from '#components/desk/list-keys.tsx';
import { NewArticle } from '#components/desk/new-article.tsx';
import { StoryDrop } from '#components/desk/story/story-drop.tsx';
import { listDrafts } from '#lib/articles/list-drafts.ts';
import { stages } from '#lib/articles/types.ts';
import { can } from '#lib/permissions/can.ts';
import { searchAuthors } from '#lib/taxonomy/search-authors.ts';
import { searchTags } from '#lib/taxonomy/search-tags.ts';
import { listSections } from '#lib/taxonomy/section-queries.ts';
import { listPeople } from '#lib/users/queries.ts';
import { idOfName } from './id-of-name.ts';

export const metadata: Metadata = { title: 'Articles' };

const sorts = ['updated', 'created', 'headline'] as const;

type ArticlesProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: ArticlesProps) {
  const params = await searchParams;
  const query = queryOf(params);
  const actor = await requireActor(listAddress(query));
  const [sections, people, author, tag] = await Promise.all([
    listSections(),
    listPeople(actor),
    idOfName(query.author, (name) => searchAuthors(actor, name)),
    idOfName(query.tag, (name) => searchTags(actor, name)),
  ]);
  const section = sections.find(({ slug }) => slug === query.section);
  const unknown = unknownName(query, author, tag);
  const { rows, nextCursor } = unknown
    ? { rows: [], nextCursor: null }
    : await listDrafts(actor, {
        q: query.q,
        stage: stages.find((stage) => stage === query.stage),
        sectionId: section?.id,
        authorId: author ?? undefined,
        tagId: tag ?? undefined,
        assigneeId: query.assignee,
        sort: sorts.find((sort) => sort === query.sort) ?? 'updated',
        cursor: query.cursor,
      });
  const mayCreate = can(actor, 'article:create');
  const isFiltered = listParams.some((name) => name !== 'sort' && query[name]);
  return (
    <Frame>
      <main id="main" className="list" tabIndex={-1}>
        <header className="list-header">
          <h1>Articles</h1>
          {mayCreate ? (
            <NewArticle
              start={startArticle}
              refused={textOf(params.refused)}
              mayPublish={can(actor, 'article:publish')}
            />
          ) : null}
        </header>
        <ArticleFilters query={query} sections={sections} people={people} />
        {rows.length > 0 ? (
          <ArticleTable rows={rows} query={query} now={new Date().toISOString()} />
        ) : (
          <EmptyList isFiltered={isFiltered} mayCreate={mayCreate} unknown={unknown} />
        )}
        <nav className="paging" aria-label="Pages">
          {query.cursor ? <a href={listAddress(query)}>Newest</a> : null}
          {nextCursor ? (
            <a href={listAddress(query, { cursor: nextCursor })} rel="next">
              Older
            </a>
          ) : null}
        </nav>
      </main>
      <ListKeys />
      {mayCreate ? <StoryDrop /> : null}
    </Frame>
  );
}

function queryOf(params: Record<string, string | string[] | undefined>): ListQuery {
  return Object.fromEntries(listParams.map((name) => [name, textOf(params[name])]));
}

function textOf(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 2000) || undefined;
}

function unknownName(query: ListQuery, author: string | null, tag: string | null): string | null {
  if (query.author && !author) return `There is no author called “${query.author}”`;
  return query.tag && !tag ? `There is no tag called “${query.tag}”` : null;
}
