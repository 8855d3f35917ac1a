import { z } from 'zod';
import type { Actor } from '#lib/permissions/actor.ts';
import { visibleDrafts } from '#lib/permissions/visible-drafts.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { termFamily } from '#lib/taxonomy/merged-terms.ts';
import { searchedDrafts } from './searched-drafts.ts';
import { type DraftRow, type Stage, stages } from './types.ts';

const pageSize = 50;

const id = z.guid().optional().catch(undefined);

/** The list's filters; what cannot be understood is left out, as it comes from an address. */
export const draftFilter = z.object({
  q: z.string().optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  sectionId: id,
  authorId: id,
  tagId: id,
  /** Somebody's id, or in nobody's hands. */
  assigneeId: z
    .union([z.guid(), z.literal('none')])
    .optional()
    .catch(undefined),
  sort: z.enum(['updated', 'created', 'headline']).default('updated').catch('updated'),
  cursor: z.string().max(2000).optional().catch(undefined),
});

export type DraftFilter = z.input<typeof draftFilter>;

type ParsedFilter = z.output<typeof draftFilter>;
type ListedRow = Omit<DraftRow, 'assignee' | 'ledeAsset'> & {
  assigneeId: string | null;
  assigneeName: string | null;
  ledeKey: string | null;
  ledeWidths: number[] | null;
};

const cursorShape = z.tuple([z.string().max(1500), z.int().min(0).max(2_147_483_647)]);
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The articles that the actor may read, 50 a page; `nextCursor` continues the same filter and sort. */
export async function listDrafts(
  actor: Actor,
  filter: DraftFilter,
): Promise<{ rows: DraftRow[]; nextCursor: string | null }> {
  const parsed = draftFilter.parse(filter);
  const searched = await searchedDrafts(parsed.q);
  const found = await db().$queryRaw<ListedRow[]>`
    WITH page AS MATERIALIZED (
      SELECT d.article_number FROM ${searched}
      WHERE ${Prisma.join(conditions(actor, parsed), ' AND ')}
      ORDER BY ${orderOf(parsed.sort)} LIMIT ${pageSize + 1}
    )
    SELECT d.article_number AS number, d.headline, d.stage::text AS stage, s.name AS "sectionName",
           ARRAY(SELECT r.name FROM draft_authors da JOIN authors au ON au.id = da.author_id
                 JOIN authors r ON r.id = COALESCE(au.root_id, au.id) WHERE da.article_number = d.article_number ORDER BY da.position) AS "authorNames",
           asg.id::text AS "assigneeId", asg.name AS "assigneeName", d.created_at AS "createdAt",
           d.updated_at AS "updatedAt", upd.name AS "updatedByName", ass.key AS "ledeKey", ass.widths AS "ledeWidths",
           p.path, p.published_at AS "publishedAt", COALESCE(r.content_hash <> d.content_hash, FALSE) AS "changedSince",
           t.article_number IS NOT NULL AS withdrawn
    FROM page JOIN drafts d USING (article_number)
    LEFT JOIN sections given ON given.id = d.section_id
    LEFT JOIN sections s ON s.id = COALESCE(given.replaced_by_id, given.id)
    LEFT JOIN users asg ON asg.id = d.assignee_id
    LEFT JOIN users upd ON upd.id = d.updated_by
    LEFT JOIN assets ass ON ass.id = d.lede_asset_id
    LEFT JOIN publications p ON p.article_number = d.article_number
    LEFT JOIN revisions r ON r.id = p.revision_id
    LEFT JOIN tombstones t ON t.article_number = d.article_number
    ORDER BY ${orderOf(parsed.sort)}`;
  const rows = found.slice(0, pageSize).map(toRow);
  const last = rows.at(-1);
  return { rows, nextCursor: last && found.length > pageSize ? cursorAfter(last, parsed.sort) : null };
}

function conditions(actor: Actor, filter: ParsedFilter): Prisma.Sql[] {
  const { stage, sectionId, authorId, tagId, assigneeId } = filter;
  const wanted: (Prisma.Sql | null | undefined | '')[] = [
    visibleDrafts(actor),
    stage && Prisma.sql`d.stage = ${stage}::stage`,
    sectionId &&
      Prisma.sql`d.section_id IN (SELECT ${sectionId}::uuid UNION ALL SELECT id FROM sections WHERE replaced_by_id = ${sectionId}::uuid)`,
    assigneeId &&
      (assigneeId === 'none'
        ? Prisma.sql`d.assignee_id IS NULL`
        : Prisma.sql`d.assignee_id = ${assigneeId}::uuid`),
    authorId &&
      Prisma.sql`EXISTS (SELECT FROM draft_authors da WHERE da.author_id IN ${termFamily('author', authorId)} AND da.article_number = d.article_number)`,
    tagId &&
      Prisma.sql`EXISTS (SELECT FROM draft_tags dt WHERE dt.tag_id IN ${termFamily('tag', tagId)} AND dt.article_number = d.article_number)`,
    filter.cursor && afterCursor(filter.cursor, filter.sort),
  ];
  return wanted.filter((condition) => condition !== null && condition !== undefined && condition !== '');
}

function orderOf(sort: ParsedFilter['sort']): Prisma.Sql {
  if (sort === 'headline') return Prisma.sql`d.headline, d.article_number`;
  if (sort === 'created') return Prisma.sql`d.created_at DESC, d.article_number DESC`;
  return Prisma.sql`d.updated_at DESC, d.article_number DESC`;
}

function cursorAfter(row: DraftRow, sort: ParsedFilter['sort']): string {
  const key =
    sort === 'headline' ? row.headline : (sort === 'created' ? row.createdAt : row.updatedAt).toISOString();
  return Buffer.from(JSON.stringify([key, row.number])).toString('base64url');
}

// A cursor that is not one of ours starts the list from its beginning.
function afterCursor(cursor: string, sort: ParsedFilter['sort']): Prisma.Sql | null {
  const parsed = cursorShape.safeParse(jsonOf(cursor));
  if (!parsed.success) return null;
  const [key, number] = parsed.data;
  if (sort === 'headline') return Prisma.sql`(d.headline, d.article_number) > (${cleanLine(key)}, ${number})`;
  if (!moment.test(key) || Number.isNaN(Date.parse(key))) return null;
  const at = new Date(key);
  return sort === 'created'
    ? Prisma.sql`(d.created_at, d.article_number) < (${at}, ${number})`
    : Prisma.sql`(d.updated_at, d.article_number) < (${at}, ${number})`;
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function toRow(row: ListedRow): DraftRow {
  const { assigneeId, assigneeName, ledeKey, ledeWidths, ...rest } = row;
  return {
    ...rest,
    stage: rest.stage satisfies Stage,
    assignee: assigneeId && assigneeName ? { id: assigneeId, name: assigneeName } : null,
    ledeAsset: ledeKey && ledeWidths ? { key: ledeKey, widths: ledeWidths } : null,
  };
}
