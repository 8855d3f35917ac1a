import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyMigrations } from '#lib/platform/migrations.ts';
import { startEmbedded } from '#server/postgres/embedded.ts';
import { findPlace } from '#server/postgres/place.ts';

/** A PostgreSQL of a test's own, which may fall without taking other tests with it; DATABASE_URL leads to it. */
export type OwnPostgres = {
  /** Ends its processes: SIGINT as an administrator does, SIGQUIT as an accident. It is started again by itself. */
  fall: (signal: NodeJS.Signals) => void;
  stop: () => Promise<void>;
};

/** Starts one, migrated and empty. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(parentFolder(), 'own-'));
  // The database's account passes through to its own folder inside.
  chmodSync(folder, 0o711);
  const ofTheRun = process.env.NIGHTDESK_POSTGRES_FOLDER;
  process.env.NIGHTDESK_POSTGRES_FOLDER = join(folder, 'postgres');
  const place = findPlace(folder);
  process.env.NIGHTDESK_POSTGRES_FOLDER = ofTheRun ?? '';
  const server = await startEmbedded(place);
  await applyMigrations(server.url, 'prisma/migrations');
  process.env.DATABASE_URL = server.url;
  return {
    fall: (signal) => {
      const [pid] = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), signal);
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Beside the run's own database, and cleared away with it; otherwise where the database's account can reach it.
function parentFolder(): string {
  const ofTheRun = process.env.NIGHTDESK_POSTGRES_FOLDER;
  if (ofTheRun) return dirname(ofTheRun);
  const parent = process.getuid?.() === 0 ? '/var/lib/nightdesk' : tmpdir();
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  return parent;
}
