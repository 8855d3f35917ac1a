import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readMenu, readNewsroom } from '#app/(reader)/reads.ts';
import { numberIn } from '#app/desk/article-number.ts';
import { settleBeforeReading } from '#app/desk/newest-draft.ts';
import { requireActor } from '#app/kit/actor.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { StoryPage } from '#components/reader/story-page.tsx';
import { findDraft } from '#lib/articles/queries.ts';
import type { RelatedRef } from '#lib/articles/types.ts';
import { env } from '#lib/platform/env.ts';
import { findPreview } from '#lib/publishing/preview.ts';
import type { RelatedStories } from '#lib/reader/types.ts';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** The draft exactly as readers would see it. */
export default async function PreviewPage({ params }: { params: Promise<{ number: string }> }) {
  const number = numberIn((await params).number);
  const actor = await requireActor(`/desk/articles/${number}/preview`);
  await settleBeforeReading(number);
  const [article, draft] = await Promise.all([findPreview(actor, number), findDraft(actor, number)]);
  if (!article || !draft) notFound();
  const [newsroom, sections] = await Promise.all([readNewsroom(article.edition), readMenu(article.edition)]);
  if (!newsroom) notFound();
  return (
    <ReaderShell newsroom={newsroom} sections={sections} current={article.section.slug}>
      <StoryPage
        article={article}
        related={readableOf(draft.related)}
        place={{ ...newsroom, mediaBase: '/desk/media' }}
        address={new URL(article.path, env().PUBLIC_URL).href}
      />
    </ReaderShell>
  );
}

/** The cards that a reader could open; the others do not show. */
function readableOf(related: Record<number, RelatedRef>): RelatedStories {
  return Object.fromEntries(
    Object.values(related).map(({ number, headline, path }) => [number, path ? { headline, path } : null]),
  );
}
