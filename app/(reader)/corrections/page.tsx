import type { Metadata } from 'next';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu, readNewsroom } from '#app/(reader)/reads.ts';
import { CorrectionsPage } from '#components/reader/corrections-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { listCorrections } from '#lib/reader/list-corrections.ts';
import { namesOf } from '#lib/reader/names.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const newsroom = await readNewsroom();
  const words = wordsFor(newsroom.language);
  return pageMetadata(newsroom, {
    title: words.corrections,
    description: words.correctionsIntro,
    path: '/corrections',
    feed: '/corrections/rss.xml',
    cursor: await parameter(searchParams, 'cursor'),
  });
}

export default async function Page({ searchParams }: Props) {
  const cursor = await parameter(searchParams, 'cursor');
  const [newsroom, sections, page] = await Promise.all([readNewsroom(), readMenu(), listCorrections(cursor)]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections}>
      <ShownNames names={namesOf(['corrections'], page.rows)} />
      <CorrectionsPage page={page} isFirstPage={!cursor} newsroom={newsroom} />
    </ReaderShell>
  );
}
