import { permanentRedirect } from 'next/navigation';
import { NoticePage } from '#components/reader/notice-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { namesOf } from '#lib/reader/names.ts';
import { findRedirect } from '#lib/reader/queries.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { readMenu } from './reads.ts';

/**
 * Leads on from an old address of an edition (`path` is within it), or says that there is no page, with a way on; it may be there after the next public change.
 * A page of its own with its status in a meta: what Next draws for notFound() is an empty document until scripts run.
 */
export async function LostPage({ newsroom, path }: { newsroom: NewsroomView; path: string }) {
  const target = await findRedirect(newsroom.edition, path);
  if (target) permanentRedirect(target);
  const sections = await readMenu(newsroom.edition);
  return (
    <ReaderShell newsroom={newsroom} sections={sections} searchable={false}>
      <title>{`${wordsFor(newsroom.language).lostTitle} | ${newsroom.name}`}</title>
      <meta name="robots" content="noindex" />
      <ShownNames names={namesOf(['archive'])} status={404} />
      <NoticePage kind="lost" newsroom={newsroom} />
    </ReaderShell>
  );
}
