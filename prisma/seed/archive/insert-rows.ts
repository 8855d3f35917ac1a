import type pg from 'pg';
import { type ArchiveTable, archiveTables, type Rows } from './archive-rows.ts';

// As in lib/audit/record.ts: events' ids are handed out in the order of commits.
const eventOrderLock = 72_110_402;

/** Inserts the rows, table after table, in the open transaction; the database fills in what they leave out. */
export async function insertRows(client: pg.Client, rows: Rows): Promise<void> {
  for (const table of archiveTables) {
    if (table === 'events') await client.query('SELECT pg_advisory_xact_lock($1::bigint)', [eventOrderLock]);
    await insertInto(client, table, rows[table]);
  }
}

async function insertInto(client: pg.Client, table: ArchiveTable, rows: object[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0])
    .map((column) => `"${column}"`)
    .join(', ');
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}
