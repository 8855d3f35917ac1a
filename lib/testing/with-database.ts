import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDb } from '#lib/platform/db.ts';
import { dropDatabase } from './drop-database.ts';
import { runOnServer } from './run-on-server.ts';

/** Gives the test file a migrated PostgreSQL database of its own, and drops it afterwards. */
export function withDatabase(): void {
  const name = `nightdesk_test_${randomBytes(6).toString('hex')}`;

  beforeAll(async () => {
    await runOnServer(
      inject('databaseServer'),
      `CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`,
    );
    const url = new URL(inject('databaseServer'));
    url.pathname = `/${name}`;
    process.env.DATABASE_URL = url.href;
  });

  afterAll(async () => {
    await closeDb();
    await dropDatabase(inject('databaseServer'), name);
  });
}
