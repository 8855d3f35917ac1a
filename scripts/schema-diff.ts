import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '../node_modules/@prisma/schema-engine-wasm/schema_engine_bg.js';

/** A file of a Prisma schema. */
export type SchemaFile = { path: string; content: string };

const root = join(import.meta.dirname, '..');
/** The folder of migrations. */
export const migrations = join(root, 'prisma/migrations');

/** Today's schema, a file per room. */
export function currentSchema(): SchemaFile[] {
  const folder = join(root, 'prisma/schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }));
}

/** The schema as it was kept with the last migration; null before the first. */
export function lastSchema(): SchemaFile[] | null {
  const last = readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .at(-1);
  if (!last) return null;
  return [{ path: 'schema.prisma', content: readFileSync(join(migrations, last, 'schema.prisma'), 'utf8') }];
}

/** The SQL that leads from one schema to another. Prisma's engine wants a database to talk to, and changes nothing there. */
export async function schemaDiff(
  from: SchemaFile[] | null,
  to: SchemaFile[],
  databaseUrl: string,
): Promise<string> {
  loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
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

let loaded = false;

// Once per process: the engine's glue holds one instance, and a second would pull the ground from under the first.
function loadEngine(): void {
  if (loaded) return;
  loaded = true;
  const wasm = readFileSync(join(root, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** Whether a difference is none. */
export function isEmptyDiff(sql: string): boolean {
  return !sql.trim() || sql.includes('This is an empty migration');
}
