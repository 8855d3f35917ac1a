import type { Metadata } from 'next';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu, readNewsroom } from '#app/(reader)/reads.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { SearchPage } from '#components/reader/search-page.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { searchPublications } from '#lib/reader/search-publications.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Query };

export async function generateMetadata(): Promise<Metadata> {
  const newsroom = await readNewsroom();
  const title = wordsFor(newsroom.language).searchLabel;
  return pageMetadata(newsroom, { title, description: '', path: '/search' });
}

export default async function Page({ searchParams }: Props) {
  const cursor = await parameter(searchParams, 'cursor');
  const [newsroom, sections, found] = await Promise.all([
    readNewsroom(),
    readMenu(),
    searchPublications((await parameter(searchParams, 'q')) ?? '', cursor),
  ]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections} searchable={false}>
      <ShownNames names={namesOf(['archive'], found.hits)} lasts={lastsFor(found.hits)} />
      <SearchPage found={found} isFirstPage={!cursor} place={{ ...newsroom, mediaBase: '/media' }} />
    </ReaderShell>
  );
}
