import { contentHash } from '#lib/articles/content-hash.ts';
import { slugOf } from '#lib/articles/slug.ts';
import type { ArticleContent } from '#lib/articles/types.ts';
import { plainText } from '#lib/document/extract.ts';
import { schemaVersion } from '#lib/document/types.ts';
import { newId } from '#lib/platform/ids.ts';
import { dayOf } from '#lib/publishing/permalink.ts';
import { listsOf, mediaKeysOf, publicArticle } from '#lib/publishing/public-article.ts';
import type { Surroundings } from '#lib/publishing/surroundings.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import { mainEdition } from '#lib/taxonomy/editions.ts';
import type { ArchiveText } from './archive-text.ts';

type Row = Record<string, unknown>;

/** Rows to insert, by table, with the columns' own names. */
export type Rows = Record<ArchiveTable, Row[]>;

/** The tables of an archive, in an order in which their foreign keys hold. */
export const archiveTables = [
  'articles',
  'drafts',
  'draft_authors',
  'draft_tags',
  'revisions',
  'publications',
  'publication_listings',
  'publication_media',
  'events',
] as const;

export type ArchiveTable = (typeof archiveTables)[number];

/** What the archive's stories stand under and show: the newsroom's own. */
export type ArchiveNewsroom = {
  sections: { id: string; slug: string; name: string }[];
  authors: { id: string; slug: string; name: string }[];
  tags: { id: string; slug: string; name: string }[];
  assets: {
    id: string;
    key: string;
    width: number;
    height: number;
    widths: number[];
    caption: string;
    credit: string;
    alt: string;
  }[];
  timeZone: string;
};

/** No rows yet. */
export function noRows(): Rows {
  return Object.fromEntries(archiveTables.map((table) => [table, [] as Row[]])) as Rows;
}

/** Adds every row of a story that was written and published at `at`, as the commands would have left them. */
export function addArticle(
  rows: Rows,
  text: ArchiveText,
  number: number,
  at: Date,
  newsroom: ArchiveNewsroom,
): void {
  const { content, around } = contentOf(text, newsroom);
  const day = dayOf(at, newsroom.timeZone);
  const identity = { number, edition: mainEdition, slug: slugOf(content.headline), day };
  const times = { firstPublishedAt: at, isDayOnly: false, publishedAt: at, corrections: [] };
  const article = publicArticle(content, around, { ...identity, ...times });
  const written = new Date(at.getTime() - 40 * 60_000);
  const hash = `\\x${Buffer.from(contentHash(content)).toString('hex')}`;
  const revisionId = newId();
  rows.articles.push({ number, created_at: written });
  addDraft(rows, content, number, written, hash);
  rows.revisions.push({
    ...{ id: revisionId, article_number: number, ordinal: 1, reason: 'published', name: '', content },
    ...{ content_hash: hash, schema_version: schemaVersion, created_at: at },
  });
  addPublication(rows, article, revisionId);
}

function contentOf(
  text: ArchiveText,
  newsroom: ArchiveNewsroom,
): { content: ArticleContent; around: Surroundings } {
  const { dice, headline, standfirst, dateline, body } = text;
  const section = newsroom.sections[dice.whole(0, newsroom.sections.length - 1)];
  const authors = some(newsroom.authors, dice.next() < 0.2 ? 2 : 1, dice.whole);
  const tags = some(newsroom.tags, dice.whole(1, 4), dice.whole);
  const asset = dice.next() < 0.4 ? some(newsroom.assets, 1, dice.whole)[0] : undefined;
  const lede = asset
    ? { assetId: asset.id, caption: asset.caption, credit: asset.credit, alt: asset.alt }
    : null;
  return {
    content: {
      ...{ headline, standfirst, slug: '', dateline, language: 'en', lede, body },
      ...{ firstPublished: null, originalAddress: '' },
      sectionId: section?.id ?? null,
      authorIds: authors.map(({ id }) => id),
      tagIds: tags.map(({ id }) => id),
    },
    around: {
      section: section ? { slug: section.slug, name: section.name } : null,
      authors: byId(authors),
      tags: byId(tags),
      assets: asset
        ? { [asset.id]: { key: asset.key, width: asset.width, height: asset.height, widths: asset.widths } }
        : {},
    },
  };
}

function addDraft(rows: Rows, content: ArticleContent, number: number, at: Date, hash: string): void {
  const { lede, sectionId, authorIds, tagIds, firstPublished, originalAddress, ...words } = content;
  rows.drafts.push({
    ...words,
    ...{ article_number: number, stage: 'ready', section_id: sectionId, version: 2, content_hash: hash },
    ...{ lede_asset_id: lede?.assetId ?? null, lede_caption: lede?.caption ?? '' },
    ...{ lede_credit: lede?.credit ?? '', lede_alt: lede?.alt ?? '' },
    ...{ first_published: firstPublished, original_address: originalAddress },
    ...{ schema_version: schemaVersion, created_at: at, updated_at: at },
  });
  for (const [position, id] of authorIds.entries()) {
    rows.draft_authors.push({ article_number: number, author_id: id, position });
  }
  for (const [position, id] of tagIds.entries()) {
    rows.draft_tags.push({ article_number: number, tag_id: id, position });
  }
}

function addPublication(rows: Rows, article: PublicArticle, revisionId: string): void {
  const { slug, headline, standfirst, dateline, language, body, byline, tags, media, words, path } = article;
  const { number, section, firstPublishedAt } = article;
  rows.publications.push({
    ...{ slug, headline, standfirst, dateline, language, body, byline, tags, media, words, path },
    ...{ corrections: article.corrections, text: plainText(body) },
    ...{ lede: article.lede, article_number: number, revision_id: revisionId },
    ...{ section_slug: section.slug, section_name: section.name, schema_version: article.schemaVersion },
    ...{ first_published_at: firstPublishedAt, published_at: article.publishedAt },
  });
  const lists = listsOf(article);
  for (const list of lists) {
    rows.publication_listings.push({ ...list, article_number: number, first_published_at: firstPublishedAt });
  }
  for (const key of mediaKeysOf(article)) rows.publication_media.push({ key, article_number: number });
  rows.events.push({
    ...{ type: 'article.published', actor_kind: 'system', actor_name: 'Nightdesk', article_number: number },
    data: { number, path, headline, lists, revisionId },
  });
}

function some<Item>(items: Item[], count: number, whole: (low: number, high: number) => number): Item[] {
  if (items.length === 0) return [];
  const from = whole(0, items.length - 1);
  return items.slice(0, count).flatMap((_, i) => items[(from + i * 7) % items.length] ?? []);
}

function byId<Item extends { id: string }>(items: Item[]): Record<string, Omit<Item, 'id'>> {
  return Object.fromEntries(items.map(({ id, ...rest }) => [id, rest]));
}
