import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { type InEdition, pathOf, readEdition } from '#app/(reader)/edition.ts';
import { LostPage } from '#app/(reader)/lost-page.tsx';
import { storyMetadata } from '#app/(reader)/metadata.ts';
import { readMenu, readSiblings, readStory } from '#app/(reader)/reads.ts';
import { NoticePage } from '#components/reader/notice-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { numberOfStory } from '#lib/publishing/permalink.ts';
import { namesOf } from '#lib/reader/names.ts';
import { LiveStory } from './live-story.tsx';

export const dynamic = 'force-dynamic';

// Next wants one parameter name per level: the year stands where other addresses have their section.
type Props = { params: InEdition<{ section: string; month: string; day: string; story: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { newsroom, story } = await findAt(params);
  if (!story) return {};
  if (story.state === 'live')
    return storyMetadata(newsroom, story.article, await readSiblings(story.storyGroup));
  const title = `${wordsFor(newsroom.language).goneTitle} | ${newsroom.name}`;
  return { title, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { newsroom, story, path } = await findAt(params);
  if (!story) return <LostPage newsroom={newsroom} path={path} />;
  const sections = await readMenu(newsroom.edition);
  if (story.state === 'live') {
    if (story.article.path !== newsroom.home + path) permanentRedirect(story.article.path);
    return <LiveStory story={story} newsroom={newsroom} sections={sections} />;
  }
  return (
    <ReaderShell newsroom={newsroom} sections={sections} searchable={false}>
      <ShownNames names={namesOf([], [story])} status={410} />
      <NoticePage kind="gone" newsroom={newsroom} note={story.note} />
    </ReaderShell>
  );
}

/** The number alone is the identity; the rest of the address only has to look like a date. */
async function findAt(params: Props['params']) {
  const { edition, section: year, month, day, story: lastPart } = await params;
  const newsroom = await readEdition({ edition }, pathOf([year, month, day, lastPart]));
  const path = `/${year}/${month}/${day}/${lastPart}`;
  const number = /^\/\d{4}\/\d{2}\/\d{2}\//.test(path) ? numberOfStory(lastPart) : null;
  return { newsroom, path, story: number === null ? null : await readStory(number) };
}
