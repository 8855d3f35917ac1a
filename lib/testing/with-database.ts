import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDb } from '#lib/platform/db.ts';

/** Gives the test file a migrated PostgreSQL database of its own, and drops it afterwards. */
export function withDatabase(): void {
  const name = `nightdesk_test_${randomBytes(6).toString('hex')}`;

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`);
    const url = new URL(inject('databaseServer'));
    url.pathname = `/${name}`;
    process.env.DATABASE_URL = url.href;
  });

  afterAll(async () => {
    await closeDb();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServer') });
  await client.connect();
  await client.query(sql);
  await client.end();
}
