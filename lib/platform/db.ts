import { PrismaPg } from '@prisma/adapter-pg';
import { env } from './env.ts';
import { log } from './log.ts';
import { type Prisma, PrismaClient } from './prisma/client.ts';

/** An open transaction (or the client itself, for reads). */
export type Tx = Prisma.TransactionClient;

type DatabaseRole = 'nightdesk_app' | 'nightdesk_public';
type Clients = Partial<Record<DatabaseRole, PrismaClient>>;

// One client per role and process; on globalThis because a development reload evaluates this module again.
const registry = globalThis as typeof globalThis & { nightdeskClients?: Clients };

/** The desk's database client: reads and writes everything but history, which it can only add to. */
export function db(): PrismaClient {
  return clientFor('nightdesk_app');
}

/** The public's database client: it can select the public tables and nothing else. */
export function publicDb(): PrismaClient {
  return clientFor('nightdesk_public');
}

/** Closes both clients; for scripts and tests that want to end. */
export async function closeDb(): Promise<void> {
  const clients = Object.values(registry.nightdeskClients ?? {});
  registry.nightdeskClients = {};
  await Promise.all(clients.map((client) => client.$disconnect()));
}

/** The database's clock, in the transaction's own time: the only time that decides anything. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp()::timestamptz(3) AS now`;
  const row = rows[0];
  if (!row) throw new Error('the database did not tell the time');
  return row.now;
}

function clientFor(role: DatabaseRole): PrismaClient {
  registry.nightdeskClients ??= {};
  registry.nightdeskClients[role] ??= new PrismaClient({
    adapter: new PrismaPg(poolSettings(role), { onPoolError }),
  });
  return registry.nightdeskClients[role];
}

function poolSettings(role: DatabaseRole) {
  const longest = role === 'nightdesk_public' ? 4000 : 15_000;
  return {
    connectionString: env().DATABASE_URL,
    options: `-c role=${role} -c statement_timeout=${longest} -c idle_in_transaction_session_timeout=${forgotten}`,
    // A server that hangs ends no statement: then it is given up from this side.
    query_timeout: longest + 500,
    max: 8,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    application_name: role,
  };
}

// A process that is stopped in the middle of a change holds its locks no longer than this.
const forgotten = 10_000;

function onPoolError(error: Error): void {
  log().warn({ err: error }, 'a database connection was lost');
}
