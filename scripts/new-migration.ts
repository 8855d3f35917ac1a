/**
 * `npm run db:migration -- <name>`: writes prisma/migrations/<time>_<name>/migration.sql, the difference between the
 * schema kept with the last migration and today's. Works without Prisma's native engine (docs/decisions/0003).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '../node_modules/@prisma/schema-engine-wasm/schema_engine_bg.js';

type SchemaFile = { path: string; content: string };

const root = join(import.meta.dirname, '..');
const migrations = join(root, 'prisma/migrations');

function currentSchema(): SchemaFile[] {
  const folder = join(root, 'prisma/schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }));
}

function lastSchema(): SchemaFile[] | null {
  const last = readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .at(-1);
  if (!last) return null;
  return [{ path: 'schema.prisma', content: readFileSync(join(migrations, last, 'schema.prisma'), 'utf8') }];
}

async function schemaDiff(from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  const wasm = readFileSync(join(root, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: process.env.DATABASE_URL }),
  );
  const engine = await glue.SchemaEngine.new(
    { datamodels: to.map((file) => [file.path, file.content]) },
    () => undefined,
    adapter,
  );
  const result = await engine.diff({
    from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? '';
}

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:migration -- <name_in_snake_case>');
  process.exit(2);
}
mkdirSync(migrations, { recursive: true });
const to = currentSchema();
const sql = await schemaDiff(lastSchema(), to);
if (!sql.trim() || sql.includes('This is an empty migration')) {
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
