import type { Metadata } from 'next';
import { startArticle } from '#app/desk/actions.ts';
import { Frame } from '#app/desk/frame.tsx';
import { filterNow, filterOf, type PageParams, savedViews } from '#app/desk/saved-views.ts';
import { requireActor } from '#app/kit/actor.ts';
import { ArticleFilters } from '#components/desk/article-filters.tsx';
import { ArticleTable } from '#components/desk/article-table.tsx';
import { EmptyList } from '#components/desk/empty-list.tsx';
import { SavedViews } from '#components/desk/filters/saved-views.tsx';
import { goneWords, handsOf } from '#components/desk/filters/wanted.ts';
import { type ListQuery, listAddress } from '#components/desk/list-address.ts';
import { ListKeys } from '#components/desk/list-keys.tsx';
import { NewArticle } from '#components/desk/new-article.tsx';
import { StoryDrop } from '#components/desk/story/story-drop.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listDrafts } from '#lib/articles/list-drafts.ts';
import { stages } from '#lib/articles/types.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { can } from '#lib/permissions/can.ts';
import { searchAuthors } from '#lib/taxonomy/search-authors.ts';
import { searchTags } from '#lib/taxonomy/search-tags.ts';
import { listSections } from '#lib/taxonomy/section-queries.ts';
import { listPeople } from '#lib/users/queries.ts';
import { filterQuery } from '#lib/workflow/filter-query.ts';
import { idOfName } from './id-of-name.ts';

export const metadata: Metadata = { title: 'Articles' };

const sorts = ['updated', 'created', 'headline'] as const;

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = await searchParams;
  const asked = filterOf('articles', params);
  const cursor = textOf(params.cursor);
  const actor = await requireActor(listAddress({ ...asked, cursor }));
  const filter = await filterNow(asked);
  const query: ListQuery = { ...filter, cursor };
  const [sections, people, author, tag, views] = await Promise.all([
    listSections(),
    listPeople(actor),
    idOfName(query.author, (name) => searchAuthors(actor, name)),
    idOfName(query.tag, (name) => searchTags(actor, name)),
    savedViews(actor, 'articles'),
  ]);
  const section = sections.find(({ slug }) => slug === query.section);
  const me = userIdOf(actor) ?? '';
  const hands = handsOf(query.assignee, me, people);
  const found = { section, author, tag, assignee: hands };
  const gone = (['section', 'author', 'tag', 'assignee'] as const).filter(
    (name) => query[name] && !found[name],
  );
  const { rows, nextCursor } = await listDrafts(actor, {
    q: query.q,
    stage: stages.find((stage) => stage === query.stage),
    sectionId: section?.id,
    authorId: author ?? undefined,
    tagId: tag ?? undefined,
    assigneeId: hands || undefined,
    sort: sorts.find((sort) => sort === query.sort) ?? 'updated',
    cursor: query.cursor,
  });
  const mayCreate = can(actor, 'article:create');
  const isFiltered = Object.keys(filter).some((name) => name !== 'sort') || query.cursor !== undefined;
  const goneNow = goneWords(filter, gone);
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
        <div className="filter-bar">
          <ArticleFilters query={query} sections={sections} people={people} me={me} />
          <SavedViews views={views} query={filterQuery('articles', asked)} />
        </div>
        {goneNow ? <Notice tone="warning">{goneNow}</Notice> : null}
        {rows.length > 0 ? (
          <ArticleTable rows={rows} query={query} now={new Date().toISOString()} />
        ) : (
          <EmptyList isFiltered={isFiltered} mayCreate={mayCreate} />
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

function textOf(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 2000) || undefined;
}
