import { environment } from '#lib/platform/env.ts';
import { runOnServer } from './run-on-server.ts';

/** Nobody gets into the test's database for a second, and who is in is thrown out, as when the server restarts. */
export async function databaseOutage(): Promise<void> {
  const url = new URL(environment().DATABASE_URL ?? '');
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  await runOnServer(url.href, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await runOnServer(
    url.href,
    `SELECT pg_terminate_backend(pid), pg_sleep(0.02) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
  await runOnServer(url.href, 'SELECT pg_sleep(1)');
  await runOnServer(url.href, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
}
