import type { NightdeskEvent, PublicChange } from '#lib/audit/events.ts';
import { absolute } from '#lib/syndication/feed.ts';

/** The events after which a feed says something else. */
export const feedEvents = [
  ...(['article.published', 'article.updated', 'article.corrected', 'article.correction-retracted'] as const),
  ...(['article.withdrawn', 'article.restored-to-public', 'article.breaking-ended'] as const),
] satisfies NightdeskEvent['type'][];

const files = ['rss.xml', 'atom.xml', 'feed.json'];

/** The addresses of the feeds that a change of a story touches, in the story's edition. */
export function topicsOf({ path, lists }: Pick<PublicChange, 'path' | 'lists'>, site: string): string[] {
  const home = /^\/[a-z]{2}(?=\/)/.exec(path)?.[0] ?? '';
  const pages = [
    '',
    '/corrections',
    ...lists.map(({ kind, slug }) => (kind === 'section' ? `/${slug}` : `/${kind}/${slug}`)),
  ];
  return pages.flatMap((page) => files.map((file) => absolute(`${home}${page}/${file}`, site)));
}
