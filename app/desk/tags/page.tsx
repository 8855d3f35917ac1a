import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { ListKeys } from '#components/desk/list-keys.tsx';
import { TagFilters, TagViews, tagsAddress } from '#components/desk/terms/tag-filters.tsx';
import { TagTable } from '#components/desk/terms/tag-table.tsx';
import { listTags } from '#lib/taxonomy/tag-queries.ts';

export const metadata: Metadata = { title: 'Tags' };

type TagsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TagsPage({ searchParams }: TagsProps) {
  const params = await searchParams;
  const query = {
    q: textOf(params.q),
    kind: textOf(params.kind),
    show: textOf(params.show),
    sort: textOf(params.sort),
  };
  const cursor = textOf(params.cursor);
  const actor = await requireActor(tagsAddress(query));
  const isUnused = query.show === 'unused';
  const { rows, nextCursor } = await listTags(actor, { ...query, isUnused, cursor });
  return (
    <Frame>
      <main id="main" className="list" tabIndex={-1}>
        <header className="list-header">
          <h1>Tags</h1>
          <TagViews shown={isUnused ? 'unused' : 'all'} />
        </header>
        <TagFilters query={query} />
        {rows.length > 0 ? (
          <TagTable rows={rows} query={query} />
        ) : (
          <div className="empty">
            <h2>{query.q || query.kind ? 'No tag fits' : isUnused ? 'Every tag is used' : 'No tags yet'}</h2>
            <p>
              {query.q || query.kind
                ? 'Look for another name, or take the filter away.'
                : isUnused
                  ? 'A tag that no article has would stand here.'
                  : 'Tags are made where they are needed: in an article, in the field “Tags”.'}
            </p>
          </div>
        )}
        <nav className="paging" aria-label="Pages">
          {cursor ? <a href={tagsAddress(query)}>From the beginning</a> : null}
          {nextCursor ? (
            <a href={tagsAddress(query, { cursor: nextCursor })} rel="next">
              More
            </a>
          ) : null}
        </nav>
      </main>
      <ListKeys />
    </Frame>
  );
}

function textOf(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 1000) || undefined;
}
