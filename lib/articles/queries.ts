import { imageIds, relatedNumbers } from '#lib/document/extract.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import type { Actor } from '#lib/permissions/actor.ts';
import { can, visibleTo } from '#lib/permissions/can.ts';
import { visibleDrafts } from '#lib/permissions/visible-drafts.ts';
import { db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';
import { isSameHash } from './content-hash.ts';
import { revisedContent } from './revision-content.ts';
import { searchedDrafts } from './searched-drafts.ts';
import type {
  ArticleContent,
  AssetRef,
  DraftView,
  RelatedRef,
  RevisionChanges,
  RevisionReason,
  RevisionRow,
  TermRef,
} from './types.ts';

const term = { select: { id: true, slug: true, name: true } } as const;
const standingAuthor = { select: { ...term.select, root: term } } as const;
const standingTag = { select: { ...term.select, deletedAt: true, root: term } } as const;
const person = { select: { id: true, name: true } } as const;
const asset = { select: { id: true, key: true, width: true, height: true, widths: true } } as const;

const draftView = {
  articleNumber: true,
  stage: true,
  version: true,
  headline: true,
  standfirst: true,
  slug: true,
  dateline: true,
  language: true,
  sectionId: true,
  ledeAssetId: true,
  ledeCaption: true,
  ledeCredit: true,
  ledeAlt: true,
  firstPublished: true,
  originalAddress: true,
  body: true,
  contentHash: true,
  createdAt: true,
  updatedAt: true,
  assignee: person,
  updatedBy: { select: { name: true } },
  section: { select: { ...term.select, replacedBy: term } },
  authors: { orderBy: { position: 'asc' }, select: { author: standingAuthor } },
  tags: { orderBy: { position: 'asc' }, select: { tag: standingTag } },
  ledeAsset: asset,
  article: {
    select: {
      createdBy: person,
      tombstone: { select: { articleNumber: true } },
      publication: {
        select: {
          path: true,
          publishedAt: true,
          firstPublishedAt: true,
          isDayOnly: true,
          breakingUntil: true,
          revisionId: true,
          revision: { select: { contentHash: true } },
        },
      },
    },
  },
} satisfies Prisma.DraftSelect;

type DraftFacts = Prisma.DraftGetPayload<{ select: typeof draftView }>;

/** All that the editor's screen needs of one article, in a fixed number of queries; null when the actor may not read it. */
export async function findDraft(actor: Actor, number: number): Promise<DraftView | null> {
  if (!isRowNumber(number)) return null;
  const facts = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: draftView,
  });
  if (!facts) return null;
  const content = contentOf(facts);
  const [bodyAssets, related] = await Promise.all([
    findAssets(imageIds(content.body)),
    findRelated(actor, relatedNumbers(content.body)),
  ]);
  return {
    number: facts.articleNumber,
    stage: facts.stage,
    assignee: facts.assignee,
    createdBy: facts.article.createdBy,
    version: facts.version,
    createdAt: facts.createdAt,
    updatedAt: facts.updatedAt,
    updatedByName: facts.updatedBy?.name ?? null,
    content,
    section: facts.section && { id: facts.section.id, ...namesOfSection(facts.section) },
    authors: facts.authors.map((row) => asItStands(row.author)),
    tags: facts.tags.map((row) => asItStands(row.tag)),
    ledeAsset: facts.ledeAsset,
    bodyAssets,
    related,
    publication: liveOf(facts),
    withdrawn: facts.article.tombstone !== null,
    rights: rightsOf(actor, facts),
  };
}

/** What the pages about an article say of it; null when the actor may not read it. */
export async function findArticleHead(
  actor: Actor,
  number: number,
): Promise<{ headline: string; mayEdit: boolean } | null> {
  if (!isRowNumber(number)) return null;
  const found = await db().draft.findFirst({
    where: { articleNumber: number, ...visibleTo(actor) },
    select: { headline: true, assigneeId: true, article: { select: { createdById: true } } },
  });
  if (!found) return null;
  const subject = { assigneeId: found.assigneeId, createdById: found.article.createdById };
  return { headline: found.headline, mayEdit: can(actor, 'article:edit', subject) };
}

/** The photographs of these ids, by id. */
export async function findAssets(ids: string[]): Promise<Record<string, AssetRef>> {
  if (ids.length === 0) return {};
  const rows = await db().asset.findMany({ where: { id: { in: ids } }, ...asset });
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** What related-article cards need, by number. Unpublished headlines are given to those who may read them only. */
export async function findRelated(actor: Actor, numbers: number[]): Promise<Record<number, RelatedRef>> {
  if (numbers.length === 0) return {};
  const rows = await db().$queryRaw<RelatedRef[]>`
    SELECT d.article_number AS number, COALESCE(p.headline, d.headline) AS headline, p.path
    FROM drafts d LEFT JOIN publications p ON p.article_number = d.article_number
    WHERE d.article_number = ANY(${numbers}::int[]) AND (p.path IS NOT NULL OR ${visibleDrafts(actor)})`;
  return Object.fromEntries(rows.map((row) => [row.number, row]));
}

/** Up to 10 articles for the related-article picker: live ones first, then the last changed. */
export async function searchArticles(actor: Actor, q: string): Promise<RelatedRef[]> {
  const searched = await searchedDrafts(q);
  return await db().$queryRaw<RelatedRef[]>`
    WITH found AS (
      SELECT d.article_number, d.headline, d.updated_at FROM ${searched}
      WHERE ${visibleDrafts(actor)}
      ORDER BY d.updated_at DESC, d.article_number DESC LIMIT 50
    )
    SELECT f.article_number AS number, f.headline, p.path
    FROM found f LEFT JOIN publications p ON p.article_number = f.article_number
    ORDER BY p.path IS NULL, f.updated_at DESC LIMIT 10`;
}

const revisionsPage = 50;

/** The revisions of an article, newest first, 50 a page; empty when the actor may not read it. */
export async function listRevisions(
  actor: Actor,
  number: number,
  cursor?: string | null,
): Promise<{ rows: RevisionRow[]; nextCursor: string | null }> {
  if (!isRowNumber(number)) return { rows: [], nextCursor: null };
  const before = cursor && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 2_147_483_647;
  const found = await db().$queryRaw<RevisionRow[]>`
    SELECT r.ordinal, r.reason::text AS reason, r.name, r.headline, r.changes, r.created_at AS "createdAt",
           u.name AS "createdByName", p.article_number IS NOT NULL AS live
    FROM revisions r JOIN drafts d ON d.article_number = r.article_number
    LEFT JOIN users u ON u.id = r.created_by
    LEFT JOIN publications p ON p.revision_id = r.id
    WHERE r.article_number = ${number} AND r.ordinal < ${before} AND ${visibleDrafts(actor)}
    ORDER BY r.ordinal DESC LIMIT ${revisionsPage + 1}`;
  const rows = found.slice(0, revisionsPage);
  const last = rows.at(-1);
  return { rows, nextCursor: last && found.length > revisionsPage ? String(last.ordinal) : null };
}

/** One revision with what it says; null when there is none or the actor may not read the article. */
export async function findRevision(
  actor: Actor,
  number: number,
  ordinal: number,
): Promise<(RevisionRow & { content: ArticleContent }) | null> {
  if (!isRowNumber(number) || !isRowNumber(ordinal)) return null;
  const found = await db().revision.findFirst({
    where: { articleNumber: number, ordinal, article: { draft: { is: visibleTo(actor) } } },
    select: {
      ordinal: true,
      reason: true,
      name: true,
      headline: true,
      changes: true,
      content: true,
      schemaVersion: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      publication: { select: { articleNumber: true } },
    },
  });
  if (!found) return null;
  const { createdBy, publication, reason, content, schemaVersion, changes, ...rest } = found;
  return {
    ...rest,
    reason: reason satisfies RevisionReason,
    // Written by keepRevision alone.
    changes: changes as RevisionChanges | null,
    content: revisedContent({ content, schemaVersion }),
    createdByName: createdBy?.name ?? null,
    live: publication !== null,
  };
}

// A text goes on naming what it was given, by its id; what is read is the tag that stands for it today.
type MergedTerm = { id: string; slug: string; name: string; root: TermRef | null; deletedAt?: Date | null };

function asItStands({ id, root, deletedAt, ...own }: MergedTerm): TermRef {
  const { slug, name } = root ?? own;
  return { id, slug, name: deletedAt ? `${name} (deleted)` : name };
}

function namesOfSection({ replacedBy, ...own }: NonNullable<DraftFacts['section']>) {
  const { slug, name } = replacedBy ?? own;
  return { slug, name };
}

function contentOf(facts: DraftFacts): ArticleContent {
  const { headline, standfirst, slug, dateline, language, sectionId, ledeAssetId } = facts;
  const { firstPublished, originalAddress } = facts;
  return {
    headline,
    standfirst,
    slug,
    dateline,
    language,
    sectionId,
    authorIds: facts.authors.map((row) => row.author.id),
    tagIds: facts.tags.map((row) => row.tag.id),
    lede: ledeAssetId
      ? { assetId: ledeAssetId, caption: facts.ledeCaption, credit: facts.ledeCredit, alt: facts.ledeAlt }
      : null,
    firstPublished,
    originalAddress,
    body: facts.body as DocumentJson,
  };
}

function liveOf(facts: DraftFacts): DraftView['publication'] {
  const live = facts.article.publication;
  if (!live) return null;
  const { revision, ...rest } = live;
  return { ...rest, changedSince: !isSameHash(revision.contentHash, facts.contentHash) };
}

function rightsOf(actor: Actor, facts: DraftFacts): DraftView['rights'] {
  const subject = {
    createdById: facts.article.createdBy?.id ?? null,
    assigneeId: facts.assignee?.id ?? null,
  };
  return {
    edit: can(actor, 'article:edit', subject),
    publish: can(actor, 'article:publish', subject),
    correct: can(actor, 'article:correct', subject),
    withdraw: can(actor, 'article:withdraw', subject),
    handOver: can(actor, 'article:hand-over', subject),
  };
}
