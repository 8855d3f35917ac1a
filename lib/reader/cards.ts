import { Prisma } from '#lib/platform/prisma/client.ts';
import { readCorrections, readImage, readNameds } from './public-json.ts';
import type { StoryCard } from './types.ts';

/** A row of `cardColumns`. */
export type CardRow = {
  number: number;
  edition: string;
  path: string;
  headline: string;
  standfirst: string;
  dateline: string;
  language: string;
  section_slug: string;
  section_name: string;
  byline: unknown;
  lede: unknown;
  corrections: unknown;
  first_published_at: Date;
  is_day_only: boolean;
  published_at: Date;
  breaking_for: number | null;
};

/** What a card needs of `publications p`: never the body nor the text, which are stored apart and large. */
export const cardColumns = Prisma.sql`p.article_number AS number, p.edition, p.path, p.headline, p.standfirst, p.dateline,
  p.language, p.section_slug, p.section_name, p.byline, p.lede, p.corrections, p.first_published_at, p.is_day_only, p.published_at,
  CASE WHEN p.breaking_until > clock_timestamp()
    THEN ceil(extract(epoch FROM p.breaking_until - clock_timestamp()) * 1000)::int END AS breaking_for`;

/** Makes a card of its row. */
export function toCard(row: CardRow): StoryCard {
  return {
    number: row.number,
    edition: row.edition,
    path: row.path,
    headline: row.headline,
    standfirst: row.standfirst,
    dateline: row.dateline,
    language: row.language,
    section: { slug: row.section_slug, name: row.section_name },
    byline: readNameds(row.byline),
    lede: readImage(row.lede),
    corrections: readCorrections(row.corrections),
    firstPublishedAt: row.first_published_at,
    isDayOnly: row.is_day_only,
    publishedAt: row.published_at,
    breakingFor: row.breaking_for,
  };
}
