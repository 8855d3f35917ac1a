import { NoticePage } from '#components/reader/notice-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { namesOf } from '#lib/reader/names.ts';
import { readMenu, readNewsroom } from './reads.ts';

/** A page not found, with a way on. It may be there after the next public change. */
export default async function NotFound() {
  const [newsroom, sections] = await Promise.all([readNewsroom(), readMenu()]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections} searchable={false}>
      <title>{wordsFor(newsroom.language).lostTitle}</title>
      <ShownNames names={namesOf(['archive'])} status={404} />
      <NoticePage kind="lost" language={newsroom.language} />
    </ReaderShell>
  );
}
