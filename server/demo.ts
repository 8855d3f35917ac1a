import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { applyMigrations } from '#lib/platform/migrations.ts';
import { runNode } from './run-child.ts';

const settingKey = 'demo';

/** The demo's people, as `prisma/seed` makes them. */
export const demoAccounts = ['admin', 'chief', 'editor', 'photo', 'reporter', 'contributor'].map(
  (name) => `${name}@nightdesk.example`,
);

/** The password of every demo account. */
export const demoPassword = 'nightdesk-demo';

/** Whether somebody can sign in to this database's newsroom. */
export async function hasUsers(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ some: boolean }>('SELECT EXISTS (SELECT 1 FROM users) AS some');
    return rows[0]?.some ?? false;
  });
}

/** Whether this embedded database's newsroom is the demo, begun or complete. */
export async function demoState(databaseUrl: string): Promise<'none' | 'begun' | 'complete'> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ value: 'begun' | 'complete' }>(
      "SELECT value #>> '{}' AS value FROM settings WHERE key = $1",
      [settingKey],
    );
    return rows[0]?.value ?? 'none';
  });
}

/**
 * Fills an empty embedded database with the demo newsroom. One that was cut short is thrown away first, database and photos:
 * until it is complete nobody can have written anything else there.
 */
export async function seedDemo(url: string, folder: string, onLine: (line: string) => void): Promise<void> {
  if ((await demoState(url)) === 'begun') {
    await recreate(url);
    rmSync(join(folder, 'media'), { recursive: true, force: true });
    await applyMigrations(url, 'prisma/migrations');
  }
  if (!existsSync('prisma/seed/main.ts')) return;
  await mark(url, 'begun');
  await runNode(['prisma/seed/main.ts'], { onLine });
  await mark(url, 'complete');
}

async function mark(url: string, state: 'begun' | 'complete'): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, to_jsonb($2::text), now())
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [settingKey, state],
    ),
  );
}

async function recreate(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  await withClient(maintenance.href, async (client) => {
    await client.query('DROP DATABASE IF EXISTS nightdesk WITH (FORCE)');
    await client.query('CREATE DATABASE nightdesk');
  });
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
