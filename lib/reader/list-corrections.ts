import { publicDb } from '#lib/platform/db.ts';
import type { CorrectionPage, CorrectionRow } from './types.ts';

const pageSize = 30;
const distantFuture = { at: new Date(Date.UTC(9999, 0)), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** A page of everything that was put right in an edition's live stories, newest first; an index range scan however long the list is. */
export async function listCorrections(edition: string, cursor?: string): Promise<CorrectionPage> {
  const before = parsePlace(cursor) ?? distantFuture;
  const found = await publicDb().$queryRaw<CorrectionRow[]>`
    SELECT c.id::text AS id, c.kind::text AS kind, c.text, c.at, p.article_number AS number, p.path, p.headline, p.language
    FROM public_corrections c JOIN publications p ON p.article_number = c.article_number
    WHERE p.edition = ${edition} AND (c.at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)
    ORDER BY c.at DESC, c.id DESC
    LIMIT ${pageSize + 1}`;
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  const hasMore = found.length > pageSize && last !== undefined;
  return { rows, nextCursor: hasMore ? `${last.at.getTime()}_${last.id}` : null };
}

// A mangled address shows the first page.
function parsePlace(cursor: string | undefined): { at: Date; id: string } | null {
  const match = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '');
  return match?.[2] ? { at: new Date(Number(match[1])), id: match[2] } : null;
}
