import type { Metadata } from 'next';
import { type InEdition, readEdition } from '#app/(reader)/edition.ts';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { CorrectionsPage } from '#components/reader/corrections-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { listCorrections } from '#lib/reader/list-corrections.ts';
import { namesOf } from '#lib/reader/names.ts';

export const dynamic = 'force-dynamic';

type Props = { params: InEdition; searchParams: Query };

const path = '/corrections';

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const newsroom = await readEdition(await params, path);
  const words = wordsFor(newsroom.language);
  return pageMetadata(newsroom, {
    ...{ title: words.corrections, description: words.correctionsIntro, path },
    hasFeeds: true,
    alternates: newsroom.editions,
    cursor: await parameter(searchParams, 'cursor'),
  });
}

export default async function Page({ params, searchParams }: Props) {
  const cursor = await parameter(searchParams, 'cursor');
  const newsroom = await readEdition(await params, path);
  const [sections, page] = await Promise.all([
    readMenu(newsroom.edition),
    listCorrections(newsroom.edition, cursor),
  ]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections}>
      <ShownNames names={namesOf(['corrections'], page.rows)} />
      <CorrectionsPage page={page} isFirstPage={!cursor} newsroom={newsroom} />
    </ReaderShell>
  );
}
