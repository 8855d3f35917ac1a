import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';
import { environment } from '#lib/platform/env.ts';
import { applyMigrations } from '#lib/platform/migrations.ts';
import { dropDatabase } from '#lib/testing/drop-database.ts';
import { runOnServer } from '#lib/testing/run-on-server.ts';
import { checkLog } from './check-log.ts';

const name = `nightdesk_chain_${process.pid}_${Date.now()}`;
const migrations = 'prisma/migrations';
let url = '';
let folder = '';

beforeAll(async () => {
  await runOnServer(inject('databaseServer'), `CREATE DATABASE ${name} TEMPLATE template0`);
  url = Object.assign(new URL(inject('databaseServer')), { pathname: `/${name}` }).href;
  environment().DATABASE_URL = url;
  folder = mkdtempSync(join(tmpdir(), 'before-the-chain-'));
});

afterAll(async () => {
  await closeDb();
  await dropDatabase(inject('databaseServer'), name);
  rmSync(folder, { recursive: true, force: true });
});

test('events that were written before there was a chain are chained in their order, and new ones follow', async () => {
  const before = readdirSync(migrations).filter((each) => each < '20261123164001');
  for (const each of before) cpSync(join(migrations, each), join(folder, each), { recursive: true });
  await applyMigrations(url, folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const insert = `INSERT INTO events (type, actor_kind, actor_name, article_number, data)
    SELECT 'article.restored', 'system', 'Nightdesk', n, jsonb_build_object('number', n, 'ordinal', 1) FROM generate_series(1, 40) n`;
  await client.query(insert);
  await client.query('DELETE FROM events WHERE id % 7 = 0');
  await applyMigrations(url, migrations);
  expect(await checkLog(systemActor)).toMatchObject({ checked: 35, findings: [] });
  await client.query(insert);
  expect(await checkLog(systemActor)).toMatchObject({ checked: 75, findings: [] });
  await client.end();
});
