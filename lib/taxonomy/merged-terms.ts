import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';

/** What can be merged: one row stands for others, which stay (docs/decisions/0155). */
export type MergedKind = 'tag' | 'author';

/** A tag or author whose row this transaction holds. */
export type LockedTerm = {
  id: string;
  slug: string;
  name: string;
  version: number;
  /** Who stands for it since it was merged; null: itself. */
  rootId: string | null;
};

const tables = {
  tag: { rows: Prisma.sql`tags`, isThere: Prisma.sql`deleted_at IS NULL` },
  author: { rows: Prisma.sql`authors`, isThere: Prisma.sql`TRUE` },
} satisfies Record<MergedKind, { rows: Prisma.Sql; isThere: Prisma.Sql }>;

/** Locks tags or authors until commit, in a steady order; `not_found` when one does not exist or was deleted. */
export async function lockTerms(tx: Tx, kind: MergedKind, ids: string[]): Promise<LockedTerm[]> {
  const { rows: table, isThere } = tables[kind];
  const rows = await tx.$queryRaw<LockedTerm[]>`
    SELECT id::text, slug, name, version, root_id::text AS "rootId" FROM ${table}
    WHERE id = ANY(${ids}::uuid[]) AND ${isThere} ORDER BY id FOR UPDATE`;
  return ids.map((id) => {
    const term = rows.find((row) => row.id === id);
    if (!term) throw new NightdeskError('not_found', `There is no such ${kind}.`);
    return term;
  });
}

/** Locks a tag or author that somebody began to change at `baseVersion`; `conflict` when another saved it meanwhile. */
export async function lockToSave(
  tx: Tx,
  kind: MergedKind,
  { id, baseVersion }: { id: string; baseVersion: number },
): Promise<LockedTerm> {
  const [term] = await lockTerms(tx, kind, [id]);
  if (!term || term.rootId !== null)
    throw new NightdeskError('invalid', `This ${kind} was merged into another. Change that one.`);
  requireVersion(kind, term.version, baseVersion);
  return term;
}

/** Throws `conflict`, with the version that stands as a fact, when somebody saved since `baseVersion`. */
export function requireVersion(what: string, version: number, baseVersion: number): void {
  if (version === baseVersion) return;
  throw new NightdeskError(
    'conflict',
    `Somebody else saved this ${what} after you had opened it. What you typed is still here.`,
    { facts: { version } },
  );
}

/** The ids of a tag or author and of all that it stands for. */
export function termFamily(kind: MergedKind, id: string): Prisma.Sql {
  const { rows } = tables[kind];
  return Prisma.sql`(SELECT id FROM ${rows} WHERE id = ${id}::uuid UNION ALL SELECT id FROM ${rows} WHERE root_id = ${id}::uuid)`;
}

/** The same ids, read. */
export async function familyOf(tx: Tx, kind: MergedKind, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM ${termFamily(kind, id)} AS family`;
  return rows.map((row) => row.id);
}

/** Lets `intoId` stand for `fromId` and for all that this stood for; answers with their ids. */
export async function pointTerm(
  tx: Tx,
  kind: MergedKind,
  { fromId, intoId, now }: { fromId: string; intoId: string; now: Date },
): Promise<string[]> {
  const ids = await familyOf(tx, kind, fromId);
  const { rows } = tables[kind];
  await tx.$executeRaw`UPDATE ${rows} SET root_id = ${intoId}::uuid WHERE id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE ${rows} SET merged_into_id = ${intoId}::uuid, merged_at = ${now} WHERE id = ${fromId}::uuid`;
  return ids;
}

/** Lets what was merged stand for itself again, and for all that was merged into it before; answers with their ids. */
export async function freeTerm(tx: Tx, kind: MergedKind, id: string): Promise<string[]> {
  const { rows } = tables[kind];
  const back = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE back(id) AS (
      SELECT ${id}::uuid UNION SELECT t.id FROM ${rows} t JOIN back ON t.merged_into_id = back.id
    ) SELECT id::text FROM back`;
  const ids = back.map((row) => row.id);
  await tx.$executeRaw`UPDATE ${rows} SET root_id = ${id}::uuid WHERE id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE ${rows} SET root_id = NULL, merged_into_id = NULL, merged_at = NULL WHERE id = ${id}::uuid`;
  return ids;
}
