import { permanentRedirect } from 'next/navigation';
import { NoticePage } from '#components/reader/notice-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { namesOf } from '#lib/reader/names.ts';
import { findRedirect } from '#lib/reader/queries.ts';
import { readMenu, readNewsroom } from './reads.ts';

/**
 * Leads on from an old address, or says that there is no page, with a way on; it may be there after the next public change.
 * A page of its own with its status in a meta: what Next draws for notFound() is an empty document until scripts run.
 */
export async function LostPage({ path }: { path: string }) {
  const target = await findRedirect(path);
  if (target) permanentRedirect(target);
  const [newsroom, sections] = await Promise.all([readNewsroom(), readMenu()]);
  return (
    <ReaderShell newsroom={newsroom} sections={sections} searchable={false}>
      <title>{`${wordsFor(newsroom.language).lostTitle} | ${newsroom.name}`}</title>
      <meta name="robots" content="noindex" />
      <ShownNames names={namesOf(['archive'])} status={404} />
      <NoticePage kind="lost" language={newsroom.language} />
    </ReaderShell>
  );
}
