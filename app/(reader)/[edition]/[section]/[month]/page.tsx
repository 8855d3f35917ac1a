import type { Metadata } from 'next';
import { type InEdition, pathOf, readEdition } from '#app/(reader)/edition.ts';
import { LostPage } from '#app/(reader)/lost-page.tsx';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { MonthPage, monthWords } from '#components/reader/archive-pages.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { parseMonth } from '#lib/reader/archive-days.ts';
import { countDays } from '#lib/reader/list-archive.ts';
import { namesOf } from '#lib/reader/names.ts';

export const dynamic = 'force-dynamic';

// The year stands where other addresses have their section.
type Props = { params: InEdition<{ section: string; month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { newsroom, path, month } = await askedFor(params);
  if (month === null) return {};
  return pageMetadata(newsroom, { title: monthWords(month, newsroom.language), description: '', path });
}

export default async function Page({ params }: Props) {
  const { newsroom, path, month } = await askedFor(params);
  const counts = month === null ? null : await countDays(newsroom, month);
  if (month === null || !counts?.size) return <LostPage newsroom={newsroom} path={path} />;
  return (
    <ReaderShell newsroom={newsroom} sections={await readMenu(newsroom.edition)}>
      <ShownNames names={namesOf(['archive'])} />
      <MonthPage month={month} counts={counts} place={newsroom} />
    </ReaderShell>
  );
}

async function askedFor(params: Props['params']) {
  const { edition, section: year, month } = await params;
  const path = pathOf([year, month]);
  return { newsroom: await readEdition({ edition }, path), path, month: parseMonth(year, month) };
}
