import type { PublicImage } from '#lib/publishing/types.ts';
import { correctionWord } from '#lib/reader/correction-words.ts';
import type { CorrectionRow, NewsroomView, StoryCard } from '#lib/reader/types.ts';

/** A picture as a feed offers it: one JPEG, with an absolute address. */
export type FeedImage = { address: string; width: number; height: number; alt: string; credit: string };

/** One story in a feed; every address is absolute. */
export type FeedItem = {
  /** Never changes, whatever the address does (RFC 4151). */
  id: string;
  address: string;
  title: string;
  summary: string;
  /** What was put right in it since, a note each. */
  notes: string[];
  language: string;
  authors: { name: string; address: string }[];
  section: string;
  isBreaking: boolean;
  image: FeedImage | null;
  publishedAt: Date;
  updatedAt: Date;
};

/** A feed, whatever format it is written in. */
export type Feed = {
  title: string;
  description: string;
  language: string;
  /** The page that it follows. */
  home: string;
  /** Its own address. */
  self: string;
  /** The WebSub hub that tells of its changes, if there is one. */
  hub?: string | undefined;
  updatedAt: Date;
  items: FeedItem[];
};

/** What a feed is of; its paths are within the edition. */
type About = { title: string; description: string; homePath: string; selfPath: string };

const imageWidth = 1280;

/** The feed of some stories, newest first as they come. `site` is the public address of the whole site. */
export function feedOf(cards: StoryCard[], newsroom: NewsroomView, about: About, site: string): Feed {
  const items = cards.map((card) => feedItem(card, newsroom, site));
  return feedWith(items, newsroom, about, site);
}

function feedWith(items: FeedItem[], newsroom: NewsroomView, about: About, site: string): Feed {
  const latest = Math.max(...items.map((item) => item.updatedAt.getTime()), newestOfNothing);
  return {
    title: about.title,
    description: about.description || about.title,
    language: newsroom.language,
    home: absolute(newsroom.home + about.homePath, site),
    self: absolute(newsroom.home + about.selfPath, site),
    updatedAt: new Date(latest),
    items,
  };
}

// A feed needs a date, and one that readers of feeds believe; one without stories has never been updated.
const newestOfNothing = Date.UTC(2000, 0, 1);

function feedItem(card: StoryCard, { home }: NewsroomView, site: string): FeedItem {
  return {
    id: `tag:${new URL(site).hostname},${card.firstPublishedAt.getUTCFullYear()}:article/${card.number}`,
    address: absolute(card.path, site),
    title: card.headline,
    summary: card.standfirst,
    notes: card.corrections.map(({ kind, text }) => `${correctionWord(kind, card.language)}: ${text}`),
    language: card.language,
    authors: card.byline.map((author) => ({
      name: author.name,
      address: absolute(`${home}/author/${author.slug}`, site),
    })),
    section: card.section.name,
    isBreaking: card.breakingFor !== null,
    image: card.lede && feedImage(card.lede, site),
    publishedAt: card.firstPublishedAt,
    updatedAt: card.publishedAt,
  };
}

/** The feed of what was put right, an item each, newest first as they come. */
export function correctionsFeed(
  rows: CorrectionRow[],
  newsroom: NewsroomView,
  about: About,
  site: string,
): Feed {
  const items = rows.map((row) => ({
    id: `tag:${new URL(site).hostname},${row.at.getUTCFullYear()}:correction/${row.id}`,
    address: `${absolute(row.path, site)}#${correctionAnchor(row.id)}`,
    title: `${correctionWord(row.kind, row.language)}: ${row.headline}`,
    summary: row.text,
    notes: [],
    language: row.language,
    authors: [],
    section: '',
    isBreaking: false,
    image: null,
    publishedAt: row.at,
    updatedAt: row.at,
  }));
  return feedWith(items, newsroom, about, site);
}

/** Where a correction stands in its story's page. */
export function correctionAnchor(id: string): string {
  return `correction-${id}`;
}

/** An item's summary with what was put right since, paragraph by paragraph; empty when there is neither. */
export function summaryAndNotes(item: FeedItem): string {
  return [item.summary, ...item.notes].filter(Boolean).join('\n\n');
}

/** The JPEG of a photograph that suits a card or a feed; null when it has no renditions. */
export function feedImage(image: PublicImage, site: string): FeedImage | null {
  const width = image.widths.findLast((wide) => wide <= imageWidth) ?? image.widths[0];
  if (width === undefined) return null;
  return {
    address: absolute(`/media/${image.key}/${width}.jpg`, site),
    width,
    height: Math.max(1, Math.round((width * image.height) / image.width)),
    alt: image.alt,
    credit: image.credit,
  };
}

/** A path as an absolute address of the site. */
export function absolute(path: string, site: string): string {
  return new URL(path, site).href;
}
