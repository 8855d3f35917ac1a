import pg from 'pg';

/** Runs one statement on a database server, over a connection of its own: CREATE and DROP DATABASE want one. */
export async function runOnServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
