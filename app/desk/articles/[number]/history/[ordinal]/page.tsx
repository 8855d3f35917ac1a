import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { restore } from '#app/desk/actions.ts';
import { numberIn } from '#app/desk/article-number.ts';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { RestoreRevision } from '#components/desk/restore-revision.tsx';
import { RevisionText } from '#components/desk/revision-text.tsx';
import { revisionWords } from '#components/desk/revision-words.ts';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import { findDraft, findRevision } from '#lib/articles/queries.ts';
import { findRevisionPreview } from '#lib/publishing/preview.ts';

export const metadata: Metadata = { title: 'Revision' };

type RevisionProps = { params: Promise<{ number: string; ordinal: string }> };

export default async function RevisionPage({ params }: RevisionProps) {
  const { number: named, ordinal: counted } = await params;
  const number = numberIn(named);
  const ordinal = numberIn(counted);
  const actor = await requireActor(`/desk/articles/${number}/history/${ordinal}`);
  const [draft, revision, article] = await Promise.all([
    findDraft(actor, number),
    findRevision(actor, number, ordinal),
    findRevisionPreview(actor, number, ordinal),
  ]);
  if (!draft || !revision || !article) notFound();
  return (
    <Frame>
      <main id="main" tabIndex={-1}>
        <div className="revision-bar">
          <p>
            <a href={`/desk/articles/${number}/history`}>History</a>
            {' / '}
            <strong>Revision {ordinal}</strong>: {revision.name || revisionWords[revision.reason]} by{' '}
            {revision.createdByName ?? 'Nightdesk'}, <TimeStamp at={revision.createdAt.toISOString()} />
          </p>
          {draft.rights.edit ? (
            <RestoreRevision
              number={number}
              ordinal={ordinal}
              baseVersion={draft.version}
              restore={restore}
            />
          ) : null}
        </div>
        <RevisionText article={article} />
      </main>
    </Frame>
  );
}
