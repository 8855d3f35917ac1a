import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { keepApart, merge, undo } from '#app/desk/tags/actions.ts';
import { requireActor } from '#app/kit/actor.ts';
import { TagViews } from '#components/desk/terms/tag-filters.tsx';
import { TagPairs } from '#components/desk/terms/tag-pairs.tsx';
import { can } from '#lib/permissions/can.ts';
import { listTagPairs } from '#lib/taxonomy/list-tag-pairs.ts';

export const metadata: Metadata = { title: 'Tags that look alike' };

type AlikeProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function AlikePage({ searchParams }: AlikeProps) {
  const { cursor } = await searchParams;
  const actor = await requireActor('/desk/tags/alike');
  const after = typeof cursor === 'string' ? cursor : undefined;
  const { pairs, nextCursor } = await listTagPairs(actor, after);
  return (
    <Frame>
      <main id="main" className="list" tabIndex={-1}>
        <header className="list-header">
          <h1>Tags</h1>
          <TagViews shown="alike" />
        </header>
        <p className="style-intro">
          Names that are nearly the same, by their letters or by their sound. Merging keeps the more used of
          the two.
        </p>
        <TagPairs pairs={pairs} actions={can(actor, 'tag:manage') ? { merge, undo, keepApart } : null} />
        {pairs.length === 0 ? (
          <div className="empty">
            <h2>{nextCursor ? 'None among these' : 'No two tags look alike'}</h2>
            <p>{nextCursor ? 'There are more tags to look at.' : 'There is nothing to do here.'}</p>
          </div>
        ) : null}
        <nav className="paging" aria-label="Pages">
          {after ? <a href="/desk/tags/alike">From the beginning</a> : null}
          {nextCursor ? (
            <a href={`/desk/tags/alike?cursor=${nextCursor}`} rel="next">
              Look further
            </a>
          ) : null}
        </nav>
      </main>
    </Frame>
  );
}
