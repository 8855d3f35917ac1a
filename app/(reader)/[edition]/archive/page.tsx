import type { Metadata } from 'next';
import { type InEdition, readEdition } from '#app/(reader)/edition.ts';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { ArchivePage } from '#components/reader/archive-pages.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { listMonths } from '#lib/reader/list-archive.ts';
import { namesOf } from '#lib/reader/names.ts';

export const dynamic = 'force-dynamic';

type Props = { params: InEdition };

const path = '/archive';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const newsroom = await readEdition(await params, path);
  const { archive: title } = wordsFor(newsroom.language);
  return pageMetadata(newsroom, { title, description: '', path, alternates: newsroom.editions });
}

export default async function Page({ params }: Props) {
  const newsroom = await readEdition(await params, path);
  const [sections, months] = await Promise.all([readMenu(newsroom.edition), listMonths(newsroom)]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections}>
      <ShownNames names={namesOf(['archive'])} />
      <ArchivePage months={months} place={newsroom} />
    </ReaderShell>
  );
}
