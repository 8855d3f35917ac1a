import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { numberIn } from '#app/desk/article-number.ts';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { RevisionTable } from '#components/desk/revision-table.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { findDraft, listRevisions } from '#lib/articles/queries.ts';
import { listTimeline } from '#lib/audit/timeline.ts';

export const metadata: Metadata = { title: 'History' };

type HistoryProps = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HistoryPage({ params, searchParams }: HistoryProps) {
  const number = numberIn((await params).number);
  const { cursor } = await searchParams;
  const actor = await requireActor(`/desk/articles/${number}/history`);
  const [draft, revisions, timeline] = await Promise.all([
    findDraft(actor, number),
    listRevisions(actor, number, typeof cursor === 'string' ? cursor : null),
    listTimeline(actor, number),
  ]);
  if (!draft) notFound();
  return (
    <Frame>
      <main id="main" className="history" tabIndex={-1}>
        <header className="history-header">
          <p>
            <a href={`/desk/articles/${number}`}>Back to the article</a>
          </p>
          <h1>History of “{draft.content.headline || 'No headline yet'}”</h1>
        </header>
        <RevisionTable number={number} rows={revisions.rows} />
        <nav className="paging" aria-label="Pages">
          {cursor ? <a href={`/desk/articles/${number}/history`}>Newest</a> : null}
          {revisions.nextCursor ? (
            <a href={`/desk/articles/${number}/history?cursor=${revisions.nextCursor}`} rel="next">
              Older
            </a>
          ) : null}
        </nav>
        <h2>What happened</h2>
        <ol className="events">
          {timeline.rows.map((event) => (
            <li key={event.id}>
              {event.actorName} {event.sentence}, <TimeStamp at={event.at.toISOString()} />
            </li>
          ))}
        </ol>
      </main>
    </Frame>
  );
}
