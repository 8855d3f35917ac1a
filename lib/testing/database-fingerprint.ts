import { db } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';

/** A fingerprint of every row of every table: two that are the same mean that nothing at all was changed. */
export async function databaseFingerprint(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`;
  const hashes = tables.map(
    ({ name }) =>
      Prisma.sql`SELECT ${name} AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${Prisma.raw(name)} t`,
  );
  // The tables may be read at the same time: without an order the hashes come as they are ready.
  const union = Prisma.join(hashes, ' UNION ALL ');
  const rows = await db().$queryRaw<{ hash: string }[]>`SELECT * FROM (${union}) AS each ORDER BY name`;
  return rows.map((row) => row.hash).join('-');
}
