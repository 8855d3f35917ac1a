import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { restore } from '#app/desk/actions.ts';
import { numberIn } from '#app/desk/article-number.ts';
import { putBlockBack, putFieldBack } from '#app/desk/articles/[number]/history/actions.ts';
import { Frame } from '#app/desk/frame.tsx';
import { settleBeforeReading } from '#app/desk/newest-draft.ts';
import { requireActor } from '#app/kit/actor.ts';
import { ChooseTexts, OtherTexts } from '#components/desk/compare/choose-texts.tsx';
import { Compared } from '#components/desk/compare/compared.tsx';
import { RestoreRevision } from '#components/desk/restore-revision.tsx';
import { compareTexts, type TextRef } from '#lib/articles/compare-texts.ts';
import { findArticleHead, listRevisions } from '#lib/articles/queries.ts';
import type { RevisionRow } from '#lib/articles/types.ts';

export const metadata: Metadata = { title: 'Compare' };

type CompareProps = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ComparePage({ params, searchParams }: CompareProps) {
  const number = numberIn((await params).number);
  const asked = await searchParams;
  const cursor = typeof asked.cursor === 'string' ? asked.cursor : null;
  const [from, to] = inOrder(refIn(asked.from), refIn(asked.to));
  const actor = await requireActor(`/desk/articles/${number}/history/compare?from=${from}&to=${to}`);
  if (to === 'draft') await settleBeforeReading(number);
  const [article, compared, revisions] = await Promise.all([
    findArticleHead(actor, number),
    compareTexts(actor, number, from, to),
    listRevisions(actor, number, cursor),
  ]);
  if (!article || !compared) notFound();
  const older = article.mayEdit && from !== 'draft' ? from : null;
  return (
    <Frame>
      <main id="main" className="history" tabIndex={-1}>
        <header className="history-header">
          <p>
            <a href={`/desk/articles/${number}/history`}>History</a> of “
            <a href={`/desk/articles/${number}`}>{article.headline || 'No headline yet'}</a>”
          </p>
          <h1>What changed</h1>
          <div className="history-tools">
            <ChooseTexts
              number={number}
              rows={withChosen(revisions.rows, compared.before, compared.after)}
              from={from}
              to={to}
              cursor={cursor}
            >
              <OtherTexts
                number={number}
                from={from}
                to={to}
                cursor={cursor}
                nextCursor={revisions.nextCursor}
              />
            </ChooseTexts>
            {older ? <RestoreRevision number={number} ordinal={older} restore={restore} /> : null}
          </div>
        </header>
        <Compared
          comparison={compared}
          isWhole={asked.whole === '1'}
          wholeHref={`/desk/articles/${number}/history/compare?from=${from}&to=${to}&whole=1`}
          puttingBack={
            older ? { number, ordinal: older, restoreBlock: putBlockBack, restoreField: putFieldBack } : null
          }
        />
      </main>
    </Frame>
  );
}

function refIn(param: string | string[] | undefined): TextRef {
  if (param === undefined || param === 'draft') return 'draft';
  return numberIn(String(param));
}

// The older one first, whichever was chosen first; the draft is the newest.
function inOrder(one: TextRef, other: TextRef): [TextRef, TextRef] {
  const isTurned = one === 'draft' || (other !== 'draft' && one > other);
  return isTurned ? [other, one] : [one, other];
}

function withChosen(rows: RevisionRow[], ...chosen: (RevisionRow | null)[]): RevisionRow[] {
  const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]));
  for (const row of chosen) if (row) byOrdinal.set(row.ordinal, row);
  return [...byOrdinal.values()].sort((a, b) => b.ordinal - a.ordinal);
}
