import { runOnServer } from './run-on-server.ts';

/** Ends what its owner still has connected to a database, and drops it. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await runOnServer(
    server,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename = current_user`,
  );
  // Not WITH (FORCE): that fails when an autovacuum worker is there, which only a superuser may end; the plain form asks it to leave.
  await runOnServer(server, `DROP DATABASE ${name}`);
}
