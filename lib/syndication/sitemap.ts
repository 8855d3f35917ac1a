import type { NewsAddress, StoryAddress } from '#lib/reader/list-addresses.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { absolute } from './feed.ts';
import { element, textElement, xmlDeclaration } from './xml.ts';

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsSchema = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The sitemap of sitemaps: one for the fronts and lists, one per part of the archive, one for news. */
export function sitemapIndex(parts: number[], site: string): string {
  const paths = ['/sitemap/lists.xml', ...parts.map((part) => `/sitemap/${part}.xml`), '/news-sitemap.xml'];
  const entries = paths.map((path) => element('sitemap', [textElement('loc', absolute(path, site))]));
  return `${xmlDeclaration}${element('sitemapindex', entries, { xmlns: schema })}\n`;
}

/** The sitemap of pages that are no stories. */
export function pagesSitemap(paths: string[], site: string): string {
  const entries = paths.map((path) => element('url', [textElement('loc', absolute(path, site))]));
  return `${xmlDeclaration}${element('urlset', entries, { xmlns: schema })}\n`;
}

/** The sitemap of one part of the archive, written as the stories come. */
export async function* storiesSitemap(
  chunks: AsyncIterable<StoryAddress[]>,
  site: string,
): AsyncGenerator<string> {
  yield `${xmlDeclaration}<urlset xmlns="${schema}">\n`;
  for await (const stories of chunks) yield stories.map((story) => storyEntry(story, site)).join('');
  yield '</urlset>\n';
}

function storyEntry(story: StoryAddress, site: string): string {
  const parts = [
    textElement('loc', absolute(story.path, site)),
    textElement('lastmod', story.publishedAt.toISOString()),
  ];
  return `${element('url', parts)}\n`;
}

/** The sitemap of the last two days' stories, for news search. */
export function newsSitemap(stories: NewsAddress[], newsroom: NewsroomView, site: string): string {
  const entries = stories.map((story) => {
    const publication = element('news:publication', [
      textElement('news:name', newsroom.name),
      textElement('news:language', story.language),
    ]);
    const news = [
      publication,
      textElement('news:publication_date', story.firstPublishedAt.toISOString()),
      textElement('news:title', story.headline),
    ];
    return element('url', [textElement('loc', absolute(story.path, site)), element('news:news', news)]);
  });
  const attributes = { xmlns: schema, 'xmlns:news': newsSchema };
  return `${xmlDeclaration}${element('urlset', entries, attributes)}\n`;
}
