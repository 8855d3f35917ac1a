/**
 * `npm run db:migration -- <name>`: writes prisma/migrations/<time>_<name>/migration.sql, the difference between the
 * schema kept with the last migration and today's. Works without Prisma's native engine (docs/decisions/0003).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/platform/env.ts';
import { currentSchema, isEmptyDiff, lastSchema, migrations, schemaDiff } from './schema-diff.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:migration -- <name_in_snake_case>');
  process.exit(2);
}
mkdirSync(migrations, { recursive: true });
const to = currentSchema();
const sql = await schemaDiff(lastSchema(), to, env().DATABASE_URL);
if (isEmptyDiff(sql)) {
  console.log('The schema has not changed since the last migration.');
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = join(migrations, `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(join(folder, 'migration.sql'), sql);
writeFileSync(join(folder, 'schema.prisma'), to.map((file) => file.content).join('\n'));
console.log(
  `Wrote ${folder}. Read migration.sql, and add by hand what a schema cannot say (grants, triggers).`,
);
