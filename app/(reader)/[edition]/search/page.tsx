import type { Metadata } from 'next';
import { type InEdition, readEdition } from '#app/(reader)/edition.ts';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { SearchPage } from '#components/reader/search-page.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { filterNames, readFilters } from '#lib/reader/search-filters.ts';
import { searchPublications } from '#lib/reader/search-publications.ts';

export const dynamic = 'force-dynamic';

type Props = { params: InEdition; searchParams: Query };

const path = '/search';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const newsroom = await readEdition(await params, path);
  return pageMetadata(newsroom, { title: wordsFor(newsroom.language).searchLabel, description: '', path });
}

export default async function Page({ params, searchParams }: Props) {
  const cursor = await parameter(searchParams, 'cursor');
  const q = (await parameter(searchParams, 'q')) ?? '';
  const newsroom = await readEdition(await params, path);
  const filters = await askedFilters(searchParams);
  const [sections, found] = await Promise.all([
    readMenu(newsroom.edition),
    searchPublications(newsroom.edition, q, cursor, { filters, timeZone: newsroom.timeZone }),
  ]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections} searchable={false}>
      <ShownNames names={namesOf(['archive'], found.hits)} lasts={lastsFor(found.hits)} />
      <SearchPage
        found={found}
        filters={filters}
        sections={sections}
        isFirstPage={!cursor}
        place={{ ...newsroom, mediaBase: '/media' }}
      />
    </ReaderShell>
  );
}

async function askedFilters(query: Query) {
  const asked = await Promise.all(filterNames.map(async (name) => [name, await parameter(query, name)]));
  return readFilters(Object.fromEntries(asked));
}
