/** The supervisor: starts everything in order, keeps it running, and stops it in order. `--dev` serves with reload. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment } from '#lib/platform/env.ts';
import { seconds, step } from '#scripts/step.mjs';
import { startApplication } from './application.ts';
import { build, generateClient, isBuilt } from './build.ts';
import { migrate, openDatabase } from './database.ts';
import { demoAccounts, demoPassword, hasUsers, isSeeded } from './demo.ts';
import { startJobs } from './jobs.ts';
import { assertPortFree, holdFolder } from './only-one.ts';
import { runNode } from './run-child.ts';
import { completeSettings, type Settings } from './settings.ts';
import { isStopping, onStop, stopAll, stopOnSignals } from './stopping.ts';

const development = process.argv.includes('--dev');

stopOnSignals();
try {
  await start();
} catch (error) {
  // Stopped while starting: what fails then was meant to.
  const meant = isStopping();
  if (!meant) console.error(`\n${error instanceof Error ? error.message : error}`);
  await stopAll();
  process.exit(meant ? 0 : 1);
}

async function start(): Promise<void> {
  const begun = performance.now();
  const settings = await step('Settings', () => prepare());
  const url = await step(settings.embedded ? 'Embedded database' : 'Database', () => openDatabase(settings));
  await step('Migrations', async (note) => note(`${(await migrate(url)).length} new`));
  await step('Database client', async (note) => note((await generateClient()) ? 'made' : 'as before'));
  if (!development) await step('Build', buildIfChanged);
  if (settings.embedded) await seedOnce(url);
  // Before all else that serves: what came due meanwhile is late already.
  await step('Jobs', () => startJobs());
  if (development) await step('Application', () => startApplication(null));
  else await serve(settings);
  await announce(url, settings, begun);
}

/** What is cheap and can say no, before anything heavy. */
async function prepare(): Promise<Settings> {
  const settings = completeSettings(development ? 'development' : 'production');
  onStop(holdFolder(settings.NIGHTDESK_DATA, settings.PUBLIC_URL));
  await assertPortFree(settings.PORT);
  return settings;
}

async function buildIfChanged(note: (words: string) => void): Promise<void> {
  const made = !isBuilt(buildFolder());
  if (made) await build(buildFolder(), note);
  note(made ? 'made' : 'as before');
}

function buildFolder(): string {
  return environment().NIGHTDESK_BUILD ?? '.next';
}

// Cut short, it carries on at the next start where it stopped.
async function seedOnce(url: string): Promise<void> {
  if (await isSeeded(url)) return;
  await step('Demo newsroom', async (note) => {
    await runNode(['prisma/seed/main.ts'], { onLine: note });
    note('made');
  });
}

async function serve(settings: Settings): Promise<void> {
  const socketPath = socketIn(settings.NIGHTDESK_DATA);
  await step('Application', () => startApplication(socketPath));
  await step('Delivery', async () => {
    const { startDelivery } = await import('./delivery/primary.ts');
    const delivery = await startDelivery({
      port: settings.PORT,
      socketPath,
      build: buildFolder(),
      processes: settings.DELIVERY_PROCESSES,
    });
    onStop(() => delivery.stop());
  });
}

// An address of a socket holds about a hundred characters; a project may live deeper than that.
function socketIn(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\nightdesk-${process.pid}`;
  const path = join(folder, 'application.sock');
  return path.length <= 100 ? path : join(mkdtempSync(join(tmpdir(), 'nightdesk-')), 'application.sock');
}

async function announce(url: string, settings: Settings, begun: number): Promise<void> {
  console.log(`\nNightdesk is ready (${seconds(begun)}): ${settings.PUBLIC_URL}`);
  console.log(`The desk is at ${new URL('/desk', settings.PUBLIC_URL)}`);
  if (settings.embedded) {
    console.log(`\nDemo accounts, each with the password ${demoPassword}:`);
    for (const account of demoAccounts) console.log(`  ${account}`);
  } else if (!(await hasUsers(url))) {
    console.log('\nThis newsroom is empty. Open it, once, with this link:');
    console.log(
      `  ${(await runNode(['server/print-setup-link.ts'], { env: { LOG_LEVEL: 'silent' } })).trim()}`,
    );
  }
  console.log('\nStop it with Ctrl-C.');
}
