import type { TestProject } from 'vitest/node';
import { applyMigrations } from '#lib/platform/migrations.ts';
import { dropDatabase } from './drop-database.ts';
import { runOnServer } from './run-on-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string;
    templateDatabase: string;
  }
}

/** Vitest's global set-up: migrates one template database, which every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_SERVER;
  if (!server)
    throw new Error('TEST_DATABASE_SERVER is not set: run the tests with `npm test` or `npm run check`.');
  const template = `nightdesk_template_${process.pid}`;
  await runOnServer(server, `CREATE DATABASE ${template}`);
  const url = new URL(server);
  url.pathname = `/${template}`;
  await applyMigrations(url.href, 'prisma/migrations');
  project.provide('databaseServer', server);
  project.provide('templateDatabase', template);
  return () => dropDatabase(server, template);
}
