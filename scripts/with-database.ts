/**
 * `with-database.ts <entry.ts> [arguments]`: runs a script with Nightdesk's settings completed, against DATABASE_URL, else the
 * embedded database: the one of a running Nightdesk if it answers, else one started for as long as the script lasts.
 */
import { spawn } from 'node:child_process';
import { generateClient } from '#server/build.ts';
import { openDatabase } from '#server/database.ts';
import { runningEmbedded } from '#server/postgres/embedded.ts';
import { findPlace } from '#server/postgres/place.ts';
import { completeSettings, setDatabaseUrl } from '#server/settings.ts';
import { stopAll, stopOnSignals } from '#server/stopping.ts';

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('Usage: node scripts/launch.mjs scripts/with-database.ts <entry.ts> [arguments]');
  process.exit(2);
}
stopOnSignals();
try {
  process.exitCode = await runWithDatabase(entry, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await stopAll();
process.exit();

async function runWithDatabase(script: string, parameters: string[]): Promise<number> {
  const settings = completeSettings('production');
  await generateClient();
  const running = settings.embedded ? await runningEmbedded(findPlace(settings.NIGHTDESK_DATA)) : null;
  if (running) setDatabaseUrl(running);
  else await openDatabase(settings);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...parameters], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
