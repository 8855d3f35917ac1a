import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { numberIn } from '#app/desk/article-number.ts';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { ChooseTexts } from '#components/desk/compare/choose-texts.tsx';
import { KeepNamed } from '#components/desk/name-revision.tsx';
import { RevisionTable } from '#components/desk/revision-table.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { findArticleHead, listRevisions } from '#lib/articles/queries.ts';
import { listTimeline } from '#lib/audit/timeline.ts';
import { can } from '#lib/permissions/can.ts';
import { keepNamed, rename } from './actions.ts';

export const metadata: Metadata = { title: 'History' };

type HistoryProps = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HistoryPage({ params, searchParams }: HistoryProps) {
  const number = numberIn((await params).number);
  const { cursor, before } = await searchParams;
  const actor = await requireActor(`/desk/articles/${number}/history`);
  const [article, revisions, timeline] = await Promise.all([
    findArticleHead(actor, number),
    listRevisions(actor, number, typeof cursor === 'string' ? cursor : null),
    listTimeline(actor, number, typeof before === 'string' ? before : null),
  ]);
  if (!article) notFound();
  return (
    <Frame>
      <main id="main" className="history" tabIndex={-1}>
        <header className="history-header">
          <p>
            <a href={`/desk/articles/${number}`}>Back to the article</a>
          </p>
          <h1>History of “{article.headline || 'No headline yet'}”</h1>
          <div className="history-tools">
            {revisions.rows.length > 0 ? (
              <ChooseTexts
                number={number}
                rows={revisions.rows}
                from={revisions.rows[0]?.ordinal ?? 'draft'}
                to="draft"
                cursor={typeof cursor === 'string' ? cursor : null}
              />
            ) : null}
            {article.mayEdit ? <KeepNamed number={number} keep={keepNamed} /> : null}
          </div>
        </header>
        <RevisionTable number={number} rows={revisions.rows} rename={article.mayEdit ? rename : null} />
        <nav className="paging" aria-label="Pages">
          {cursor ? <a href={`/desk/articles/${number}/history`}>Newest</a> : null}
          {revisions.nextCursor ? (
            <a href={`/desk/articles/${number}/history?cursor=${revisions.nextCursor}`} rel="next">
              Older
            </a>
          ) : null}
        </nav>
        <h2 id="happened">What happened</h2>
        <ol className="events">
          {timeline.rows.map((event) => (
            <li key={event.id}>
              {event.actorName} {event.sentence}, <TimeStamp at={event.at.toISOString()} />
            </li>
          ))}
        </ol>
        <nav className="paging" aria-label="Pages of what happened">
          {before ? <a href={`/desk/articles/${number}/history#happened`}>Newest</a> : null}
          {timeline.nextCursor ? (
            <a href={`/desk/articles/${number}/history?before=${timeline.nextCursor}#happened`} rel="next">
              Earlier
            </a>
          ) : null}
          {can(actor, 'audit:read') ? <a href={`/desk/audit?article=${number}`}>In the audit log</a> : null}
        </nav>
      </main>
    </Frame>
  );
}
