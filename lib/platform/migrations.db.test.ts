import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '#lib/testing/with-database.ts';
import { environment } from './env.ts';
import { applyMigrations } from './migrations.ts';

withDatabase();

let folder = '';
let client: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true, force: true });
});

function databaseUrl(): string {
  return environment().DATABASE_URL ?? '';
}

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function tableExists(name: string): Promise<boolean> {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS exists', [name]);
  return rows[0].exists;
}

test('migrations apply once, in order, however often and by however many at once they are applied', async () => {
  write('20300101000000_first', 'CREATE TABLE first_thing (id int)');
  write('20300102000000_second', 'ALTER TABLE first_thing ADD COLUMN name text');
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(databaseUrl(), folder)));
  expect(applied.flat()).toEqual(['20300101000000_first', '20300102000000_second']);
  expect(await applyMigrations(databaseUrl(), folder)).toEqual([]);
});

test('a failing migration is rolled back whole, leaves no trace, and says its name', async () => {
  write('20300103000000_broken', 'CREATE TABLE half_done (id int); SELECT nonsense;');
  await expect(applyMigrations(databaseUrl(), folder)).rejects.toThrow(/20300103000000_broken.*rolled back/);
  expect(await tableExists('half_done')).toBe(false);
  write('20300103000000_broken', 'CREATE TABLE whole (id int)');
  expect(await applyMigrations(databaseUrl(), folder)).toEqual(['20300103000000_broken']);
});

test('a migration that was edited after it had been applied is refused, and nothing after it is applied', async () => {
  write('20300101000000_first', 'CREATE TABLE first_thing (id bigint)');
  write('20300104000000_after', 'CREATE TABLE after_edit (id int)');
  await expect(applyMigrations(databaseUrl(), folder)).rejects.toThrow(/20300101000000_first was changed/);
  expect(await tableExists('after_edit')).toBe(false);
});

test("the history is in Prisma's own table, in Prisma's own words", async () => {
  const { rows } = await client.query(
    `SELECT checksum, finished_at IS NOT NULL AS finished, rolled_back_at, applied_steps_count
     FROM "_prisma_migrations" WHERE migration_name = '20300102000000_second'`,
  );
  expect(rows).toEqual([
    {
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      finished: true,
      rolled_back_at: null,
      applied_steps_count: 1,
    },
  ]);
});
