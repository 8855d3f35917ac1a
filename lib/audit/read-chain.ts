import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { ChainRow } from './chain.ts';
import type { ChainPlace } from './chain-findings.ts';

type WithHead = { [Name in keyof ChainRow]: ChainRow[Name] | null } & {
  headId: string | null;
  headHash: string | null;
};

/**
 * The next rows of the log after an id, oldest first, as their hashes were made of them; and where the log ends. Both are
 * read in one statement, so that they are of one moment.
 */
export async function readChain(
  after: string,
  limit: number,
  condition: Prisma.Sql = Prisma.sql`TRUE`,
): Promise<{ rows: ChainRow[]; head: ChainPlace | null }> {
  const found = await db().$queryRaw<WithHead[]>`
    SELECT e.*, h.last_event::text AS "headId", encode(h.hash, 'hex') AS "headHash"
    FROM (SELECT 1) AS one LEFT JOIN audit_head h ON TRUE LEFT JOIN LATERAL (
      SELECT e.id::text AS id, e.type, e.actor_kind AS "actorKind", e.actor_id AS "actorId",
        e.actor_name AS "actorName", e.article_number::text AS "articleNumber", e.data::text AS data,
        to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
        encode(e.previous_hash, 'hex') AS "previousHash", encode(e.hash, 'hex') AS hash
      FROM events e WHERE e.id > ${after}::bigint AND ${condition} ORDER BY e.id LIMIT ${limit}
    ) e ON TRUE ORDER BY e.id::bigint`;
  const first = found[0];
  return {
    rows: found.flatMap((row) => (row.id === null ? [] : [row as ChainRow])),
    head: first?.headId ? { id: first.headId, hash: first.headHash ?? '' } : null,
  };
}
