import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropDatabase } from '#lib/testing/drop-database.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { currentSchema, isEmptyDiff, lastSchema, schemaDiff } from './schema-diff.ts';

withDatabase();

const byTheSchema = `nightdesk_schema_${randomBytes(6).toString('hex')}`;
let migrated: pg.Client;
let plain: pg.Client;

// What migrations add by hand, because a schema cannot say it. Each line was looked at; a new one belongs in a migration.
const onlyInMigrations = [
  /^constraint (newsroom newsroom_one_row|audit_head audit_head_one_row|schedules schedules_bundle_check) /,
  /^index public\.[a-z_]+ .*(gin_trgm_ops|WHERE)/,
  /^column (drafts|publications)\.search tsvector .*GENERATED/,
  /^trigger (publications publications_(not_withdrawn|not_under_embargo|came_out|went|take_their_group)|drafts drafts_say_their_group|sections sections_take_their_fronts_along|tombstones tombstones_(not_live|came|went)|events events_(announce|chain))$/,
];
const onlyInSchema = [/^column (drafts|publications)\.search tsvector NULL$/];

beforeAll(async () => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  migrated = new pg.Client({ connectionString: url.href });
  await migrated.connect();
  await migrated.query(`CREATE DATABASE ${byTheSchema} TEMPLATE template0`);
  url.pathname = `/${byTheSchema}`;
  plain = new pg.Client({ connectionString: url.href });
  await plain.connect();
});

afterAll(async () => {
  await plain.end();
  await migrated.end();
  await dropDatabase(process.env.DATABASE_URL ?? '', byTheSchema);
});

test('every change of the schema has a migration', async () => {
  const sql = await schemaDiff(lastSchema(), currentSchema(), process.env.DATABASE_URL ?? '');
  expect(isEmptyDiff(sql), `run: npm run db:migration -- <name>\n${sql}`).toBe(true);
});

test('migrations make the database that the schema describes, but for what was added by hand', async () => {
  await plain.query(await schemaDiff(null, currentSchema(), process.env.DATABASE_URL ?? ''));
  const [real, described] = await Promise.all([describeDatabase(migrated), describeDatabase(plain)]);
  const surplus = real.filter((line) => !described.includes(line));
  const lacking = described.filter((line) => !real.includes(line));
  expect(surplus.filter((line) => !onlyInMigrations.some((known) => known.test(line)))).toEqual([]);
  expect(lacking.filter((line) => !onlyInSchema.some((known) => known.test(line)))).toEqual([]);
});

async function describeDatabase(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT format('column %s.%s %s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attnotnull THEN 'NOT NULL' ELSE 'NULL' END,
                  CASE WHEN a.attgenerated <> '' THEN ' GENERATED ' ELSE ' DEFAULT ' END || pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND c.relname <> '_prisma_migrations'
    UNION ALL
    SELECT format('index %s.%s %s', schemaname, tablename, indexdef) FROM pg_indexes
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    UNION ALL
    SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype NOT IN ('n', 't') AND conrelid <> 0
      AND conrelid::regclass::text <> '_prisma_migrations'
    UNION ALL
    SELECT format('enum %s %s', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
    UNION ALL
    SELECT format('trigger %s %s', tgrelid::regclass, tgname) FROM pg_trigger WHERE NOT tgisinternal`);
  return rows.map((row) => row.line);
}
