import { setTimeout as wait } from 'node:timers/promises';
import { applyMigrations } from '#lib/platform/migrations.ts';
import { startEmbedded } from './postgres/embedded.ts';
import { findPlace } from './postgres/place.ts';
import { type Settings, setDatabaseUrl } from './settings.ts';

const patience = 15_000;

/** Opens the newsroom's database, starting the embedded one if there is no other; returns its address. */
export async function openDatabase(settings: Settings): Promise<string> {
  if (!settings.embedded) return settings.DATABASE_URL;
  const { url } = await startEmbedded(findPlace(settings.NIGHTDESK_DATA));
  setDatabaseUrl(url);
  return url;
}

/** Applies what is pending; gives a database that is still starting some time. Throws an Error that says where none was found. */
export async function migrate(url: string): Promise<string[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await applyMigrations(url, 'prisma/migrations');
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (!/^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|57P03)/.test(code)) throw error;
      if (Date.now() > deadline) {
        const { host } = new URL(url);
        throw new Error(`DATABASE_URL: no database answers at ${host} (${code}).`, { cause: error });
      }
      await wait(500);
    }
  }
}
