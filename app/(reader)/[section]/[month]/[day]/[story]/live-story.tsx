import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2';
import { site } from '#app/(reader)/site.ts';
import { ReaderShell } from '#components/reader/reader-shell.tsx';
import { ShownNames } from '#components/reader/shown-names.tsx';
import { StoryPage } from '#components/reader/story-page.tsx';
import { StructuredData } from '#components/reader/structured-data.tsx';
import { relatedNumbers } from '#lib/document/extract.ts';
import { log } from '#lib/platform/log.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import { listMoreFrom } from '#lib/reader/list-publications.ts';
import { lastsFor, namesOf } from '#lib/reader/names.ts';
import { findRelated } from '#lib/reader/queries.ts';
import { trailOf } from '#lib/reader/section-trail.ts';
import type { ListView, NewsroomView } from '#lib/reader/types.ts';
import { absolute } from '#lib/syndication/feed.ts';
import { breadcrumbs, newsArticle } from '#lib/syndication/json-ld.ts';

type Props = {
  article: PublicArticle;
  breakingFor: number | null;
  newsroom: NewsroomView;
  sections: ListView[];
};

const moreCount = 4;

/** A live story with what stands around it: the related stories of its body, and what else is new in its section. */
export async function LiveStory({ article, breakingFor, newsroom, sections }: Props) {
  const { number, path, section } = article;
  const numbers = relatedNumbers(article.body);
  const [related, more] = await Promise.all([
    findRelated(numbers),
    listMoreFrom(section.slug, number, moreCount),
  ]);
  const shown = [article, ...numbers.map((other) => ({ number: other })), ...more];
  const tagNames = article.tags.map((tag) => `named:tag:${tag.slug}`);
  const steps = [
    { name: newsroom.name, path: '/' },
    ...trailOf(sections, section.slug).map(({ title, slug }) => ({ name: title, path: `/${slug}` })),
    { name: article.headline, path },
  ];
  return (
    <ReaderShell newsroom={newsroom} sections={sections} current={section.slug}>
      {article.language.startsWith('ru') && !newsroom.language.startsWith('ru') ? (
        <link rel="preload" href={serifCyrillic} as="font" type="font/woff2" crossOrigin="anonymous" />
      ) : null}
      <ShownNames
        names={namesOf([`section:${section.slug}`, ...tagNames], shown)}
        lasts={lastsFor([{ breakingFor }, ...more])}
      />
      <StructuredData data={[newsArticle(article, newsroom, site()), breadcrumbs(steps, site())]} />
      <StoryPage
        article={article}
        isBreaking={breakingFor !== null}
        related={related}
        more={more}
        place={{ ...newsroom, mediaBase: '/media' }}
        address={absolute(path, site())}
        onFallback={(what) => log().warn({ article: number, what }, 'a part of a story cannot be drawn')}
      />
    </ReaderShell>
  );
}
