import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2';
import { readSiblings } from '#app/(reader)/reads.ts';
import { site } from '#app/(reader)/site.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StoryPage } from '#components/reader/story-page.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { relatedNumbers } from '#lib/document/extract.ts';
import { log } from '#lib/platform/log.ts';
import { listMoreFrom } from '#lib/reader/list-publications.ts';
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

/** A live story with what stands around it: the related stories of its body, and what else is new in its section. */
export async function LiveStory({ story, newsroom, sections }: Props) {
  const { article, breakingFor, storyGroup } = story;
  const { path, section } = article;
  const numbers = relatedNumbers(article.body);
  const [related, more, siblings] = await Promise.all([
    findRelated(numbers),
    listMoreFrom(article, moreCount),
    readSiblings(storyGroup),
  ]);
  const shown = [article, ...numbers.map((other) => ({ number: other })), ...more];
  const tagNames = article.tags.map((tag) => `named:tag:${tag.slug}`);
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
        lasts={lastsFor([{ breakingFor }, ...more])}
      />
      <StructuredData data={[newsArticle(article, newsroom, site()), breadcrumbs(steps, site())]} />
      <StoryPage
        article={article}
        isBreaking={breakingFor !== null}
        related={related}
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
