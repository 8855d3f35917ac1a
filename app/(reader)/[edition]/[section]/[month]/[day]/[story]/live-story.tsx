import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2';
import { readSiblings } from '#app/(reader)/reads.ts';
import { site } from '#app/(reader)/site.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StoryPage } from '#components/reader/story-page.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { relatedNumbers } from '#lib/document/extract.ts';
import { log } from '#lib/platform/log.ts';
import { findNextIn, listMoreFrom } from '#lib/reader/list-publications.ts';
import { listRelated } from '#lib/reader/list-related.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { findRelated } from '#lib/reader/queries.ts';
import { trailOf } from '#lib/reader/section-trail.ts';
import type { ListView, NewsroomView, Story } from '#lib/reader/types.ts';
import { absolute } from '#lib/syndication/feed.ts';
import { breadcrumbs, newsArticle } from '#lib/syndication/json-ld.ts';

type Props = {
  story: Extract<Story, { state: 'live' }>;
  newsroom: NewsroomView;
  sections: ListView[];
};

const moreCount = 4;
const relatedCount = 4;

/** A live story with what stands around it: the related stories of its body, and what else is new in its section. */
export async function LiveStory({ story, newsroom, sections }: Props) {
  const { article, breakingFor, storyGroup } = story;
  const { path, section } = article;
  const numbers = relatedNumbers(article.body);
  const [related, near, next, newest, siblings] = await Promise.all([
    findRelated(numbers),
    listRelated(article, numbers, relatedCount),
    findNextIn(article),
    listMoreFrom(article, moreCount + relatedCount + 1),
    readSiblings(storyGroup),
  ]);
  // No story stands twice below another.
  const more = newest
    .filter(({ number }) => !near.some((card) => card.number === number))
    .slice(0, moreCount);
  const cards = [...near, ...(next ? [next] : []), ...more];
  const shown = [article, ...numbers.map((other) => ({ number: other })), ...cards];
  // What else has its tags may become related to it.
  const tagNames = article.tags.flatMap(({ slug }) => [`named:tag:${slug}`, `tag:${slug}`]);
  const groupNames = storyGroup ? [`story:${storyGroup}`] : [];
  const steps = [
    { name: newsroom.name, path: newsroom.home || '/' },
    ...trailOf(sections, section.slug).map(({ title, slug }) => ({
      name: title,
      path: `${newsroom.home}/${slug}`,
    })),
    { name: article.headline, path },
  ];
  return (
    <ReaderShell newsroom={newsroom} sections={sections} current={section.slug} alternates={siblings}>
      {article.language.startsWith('ru') && !newsroom.language.startsWith('ru') ? (
        <link rel="preload" href={serifCyrillic} as="font" type="font/woff2" crossOrigin="anonymous" />
      ) : null}
      <ShownNames
        names={namesOf([`section:${section.slug}`, ...tagNames, ...groupNames], shown)}
        lasts={lastsFor([{ breakingFor }, ...cards])}
      />
      <StructuredData data={[newsArticle(article, newsroom, site()), breadcrumbs(steps, site())]} />
      <StoryPage
        article={article}
        isBreaking={breakingFor !== null}
        related={related}
        near={{ related: near, next }}
        more={more}
        siblings={siblings}
        place={{ ...newsroom, mediaBase: '/media' }}
        address={absolute(path, site())}
        onFallback={(what) =>
          log().warn({ article: article.number, what }, 'a part of a story cannot be drawn')
        }
      />
    </ReaderShell>
  );
}
