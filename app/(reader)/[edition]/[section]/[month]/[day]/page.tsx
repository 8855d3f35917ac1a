import type { Metadata } from 'next';
import { type InEdition, pathOf, readEdition } from '#app/(reader)/edition.ts';
import { LostPage } from '#app/(reader)/lost-page.tsx';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { parameter, type Query } from '#app/(reader)/query.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { DayPage, dayWords } from '#components/reader/archive-pages.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { parseDay } from '#lib/reader/archive-days.ts';
import { findDaysAround, listDay } from '#lib/reader/list-archive.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';

export const dynamic = 'force-dynamic';

// The year stands where other addresses have their section.
type Props = { params: InEdition<{ section: string; month: string; day: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { newsroom, path, day } = await askedFor(params);
  if (day === null) return {};
  const cursor = await parameter(searchParams, 'cursor');
  return pageMetadata(newsroom, { title: dayWords(day, newsroom.language), description: '', path, cursor });
}

export default async function Page({ params, searchParams }: Props) {
  const { newsroom, path, day } = await askedFor(params);
  const cursor = await parameter(searchParams, 'cursor');
  const page = day === null ? null : await listDay(newsroom, day, cursor);
  if (day === null || !page?.cards.length) return <LostPage newsroom={newsroom} path={path} />;
  const [sections, around] = await Promise.all([readMenu(newsroom.edition), findDaysAround(newsroom, day)]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections}>
      <ShownNames names={namesOf(['archive'], page.cards)} lasts={lastsFor(page.cards)} />
      <DayPage
        day={day}
        around={around}
        page={page}
        isFirstPage={!cursor}
        place={{ ...newsroom, mediaBase: '/media' }}
      />
    </ReaderShell>
  );
}

async function askedFor(params: Props['params']) {
  const { edition, section: year, month, day } = await params;
  const path = pathOf([year, month, day]);
  return { newsroom: await readEdition({ edition }, path), path, day: parseDay(year, month, day) };
}
