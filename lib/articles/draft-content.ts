import type { DocumentJson } from '#lib/document/types.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { ArticleContent } from './types.ts';

/** A draft's text as the database holds it. */
export type DraftColumns = {
  headline: string;
  standfirst: string;
  slug: string;
  dateline: string;
  language: string;
  sectionId: string | null;
  ledeAssetId: string | null;
  ledeCaption: string;
  ledeCredit: string;
  ledeAlt: string;
  firstPublished: string | null;
  originalAddress: string;
  body: unknown;
  authorIds: string[];
  tagIds: string[];
};

/** The columns of `drafts d` that say who is in the byline and which tags it has, in order. */
export const nameColumns = Prisma.sql`
  ARRAY(SELECT author_id::text FROM draft_authors WHERE article_number = d.article_number ORDER BY position) AS "authorIds",
  ARRAY(SELECT tag_id::text FROM draft_tags WHERE article_number = d.article_number ORDER BY position) AS "tagIds"`;

/** The columns of `drafts d` that `toContent` needs. */
export const draftColumns = Prisma.sql`
  d.headline, d.standfirst, d.slug, d.dateline, d.language, d.section_id::text AS "sectionId",
  d.lede_asset_id::text AS "ledeAssetId", d.lede_caption AS "ledeCaption", d.lede_credit AS "ledeCredit",
  d.lede_alt AS "ledeAlt", d.first_published AS "firstPublished", d.original_address AS "originalAddress", d.body, ${nameColumns}`;

/** What a draft's columns say. The body was checked when it was stored. */
export function toContent(row: DraftColumns): ArticleContent {
  const { ledeAssetId, ledeCaption, ledeCredit, ledeAlt, body, ...words } = row;
  return {
    ...words,
    lede: ledeAssetId
      ? { assetId: ledeAssetId, caption: ledeCaption, credit: ledeCredit, alt: ledeAlt }
      : null,
    body: body as DocumentJson,
  };
}
