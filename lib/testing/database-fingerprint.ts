import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';

/** A fingerprint of every row of every table: two that are the same mean that nothing at all was changed. */
export async function databaseFingerprint(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`;
  const hashes = tables.map(
    ({ name }) =>
      Prisma.sql`SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${Prisma.raw(name)} t`,
  );
  const rows = await db().$queryRaw<{ hash: string }[]>(Prisma.join(hashes, ' UNION ALL '));
  return rows.map((row) => row.hash).join('-');
}
