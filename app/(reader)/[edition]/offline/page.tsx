import type { Metadata } from 'next';
import { type InEdition, readEdition } from '#app/(reader)/edition.ts';
import { pageMetadata } from '#app/(reader)/metadata.ts';
import { readMenu } from '#app/(reader)/reads.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { SavedStories } from '#components/reader/saved-stories.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { namesOf } from '#lib/reader/names.ts';

export const dynamic = 'force-dynamic';

type Props = { params: InEdition };

const path = '/offline';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const newsroom = await readEdition(await params, path);
  const { offlineTitle: title, offlineText: description } = wordsFor(newsroom.language);
  return { ...pageMetadata(newsroom, { title, description, path }), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const newsroom = await readEdition(await params, path);
  const sections = await readMenu(newsroom.edition);
  return (
    <ReaderShell newsroom={newsroom} sections={sections}>
      <ShownNames names={namesOf([])} />
      <SavedStories words={wordsFor(newsroom.language)} />
    </ReaderShell>
  );
}
