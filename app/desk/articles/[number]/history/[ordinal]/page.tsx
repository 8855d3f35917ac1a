import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { restore } from '#app/desk/actions.ts';
import { numberIn } from '#app/desk/article-number.ts';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { RestoreRevision } from '#components/desk/restore-revision.tsx';
import { RevisionText } from '#components/desk/revision-text.tsx';
import { revisionTitle } from '#components/desk/revision-words.ts';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { findArticleHead, findRevision } from '#lib/articles/queries.ts';
import { findRevisionPreview } from '#lib/publishing/preview.ts';

export const metadata: Metadata = { title: 'Revision' };

type RevisionProps = { params: Promise<{ number: string; ordinal: string }> };

export default async function RevisionPage({ params }: RevisionProps) {
  const { number: named, ordinal: counted } = await params;
  const number = numberIn(named);
  const ordinal = numberIn(counted);
  const actor = await requireActor(`/desk/articles/${number}/history/${ordinal}`);
  const [head, revision, article] = await Promise.all([
    findArticleHead(actor, number),
    findRevision(actor, number, ordinal),
    findRevisionPreview(actor, number, ordinal),
  ]);
  if (!head || !revision || !article) notFound();
  return (
    <Frame>
      <main id="main" tabIndex={-1}>
        <div className="revision-bar">
          <p>
            <a href={`/desk/articles/${number}/history`}>History</a>
            {' / '}
            <strong>Revision {ordinal}</strong>: {revisionTitle(revision)} by{' '}
            {revision.createdByName ?? 'Nightdesk'}, <TimeStamp at={revision.createdAt.toISOString()} />
          </p>
          <p className="revision-steps">
            {ordinal > 1 ? <a href={compareHref(number, ordinal - 1, ordinal)}>What it changed</a> : null}
            <a href={compareHref(number, ordinal, 'draft')}>Compare with the draft</a>
            {head.mayEdit ? <RestoreRevision number={number} ordinal={ordinal} restore={restore} /> : null}
          </p>
        </div>
        <RevisionText article={article} firstPublished={revision.content.firstPublished} />
      </main>
    </Frame>
  );
}

function compareHref(number: number, from: number, to: number | 'draft'): string {
  return `/desk/articles/${number}/history/compare?from=${from}&to=${to}`;
}
