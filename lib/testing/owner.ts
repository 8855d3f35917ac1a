import pg from 'pg';
import { environment } from '#lib/platform/env.ts';

/** Runs statements as the database's owner with every trigger off: as somebody who means to forge history. */
export async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: environment().DATABASE_URL });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
