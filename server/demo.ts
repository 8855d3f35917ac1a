import pg from 'pg';

/** The demo's people, as `prisma/seed` makes them. */
export const demoAccounts = ['admin', 'chief', 'editor', 'photo', 'reporter', 'contributor'].map(
  (name) => `${name}@nightdesk.example`,
);

/** The password of every demo account. */
export const demoPassword = 'nightdesk-demo';

/** Whether the demo newsroom is complete in this database; the seed leaves the mark when it is done. */
export function isSeeded(databaseUrl: string): Promise<boolean> {
  return holds(databaseUrl, "SELECT 1 FROM settings WHERE key = 'demo.seeded'");
}

/** Whether somebody can sign in to this database's newsroom. */
export function hasUsers(databaseUrl: string): Promise<boolean> {
  return holds(databaseUrl, 'SELECT 1 FROM users LIMIT 1');
}

async function holds(databaseUrl: string, query: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(query)).rows.length > 0;
  } finally {
    await client.end();
  }
}
