import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { LostPage } from '#app/(reader)/lost-page.tsx';
import { storyMetadata } from '#app/(reader)/metadata.ts';
import { readMenu, readNewsroom, readStory } from '#app/(reader)/reads.ts';
import { NoticePage } from '#components/reader/notice-page.tsx';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { wordsFor } from '#components/reader/words.ts';
import { numberOfStory } from '#lib/publishing/permalink.ts';
import { namesOf } from '#lib/reader/names.ts';
import { LiveStory } from './live-story.tsx';

export const dynamic = 'force-dynamic';

// Next wants one parameter name per level: the year stands where other addresses have their section.
type Props = { params: Promise<{ section: string; month: string; day: string; story: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [newsroom, found] = await Promise.all([readNewsroom(), findAt(params)]);
  if (!found.story) return {};
  if (found.story.state === 'live') return storyMetadata(newsroom, found.story.article);
  const title = `${wordsFor(newsroom.language).goneTitle} | ${newsroom.name}`;
  return { title, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const [newsroom, sections, found] = await Promise.all([readNewsroom(), readMenu(), findAt(params)]);
  const { story, path } = found;
  if (!story) return <LostPage path={path} />;
  if (story.state === 'live') {
    if (story.article.path !== path) permanentRedirect(story.article.path);
    return (
      <LiveStory
        article={story.article}
        breakingFor={story.breakingFor}
        newsroom={newsroom}
        sections={sections}
      />
    );
  }
  return (
    <ReaderShell newsroom={newsroom} sections={sections} searchable={false}>
      <ShownNames names={namesOf([], [story])} status={410} />
      <NoticePage kind="gone" language={newsroom.language} note={story.note} />
    </ReaderShell>
  );
}

/** The number alone is the identity; the rest of the address only has to look like a date. */
async function findAt(params: Props['params']) {
  const { section: year, month, day, story: lastPart } = await params;
  const path = `/${year}/${month}/${day}/${lastPart}`;
  const number = /^\/\d{4}\/\d{2}\/\d{2}\//.test(path) ? numberOfStory(lastPart) : null;
  return { path, story: number === null ? null : await readStory(number) };
}
