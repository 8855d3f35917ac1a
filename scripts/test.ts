/**
 * `npm test`: types, lint, unit, database and browser tests; the last line is `N passed, N failed`.
 * `--fast` stops before the database. `--browser [arguments]` runs browser tests alone, with Playwright's arguments.
 * `--soak` runs what is random for long: MODEL_RUNS stories through the workflow, CRASH_ROUNDS kills while publishing.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seconds, step } from '#scripts/step.mjs';
import { build, generateClient, isBuilt } from '#server/build.ts';
import { runningHere } from '#server/only-one.ts';
import { startEmbedded } from '#server/postgres/embedded.ts';
import { findPlace } from '#server/postgres/place.ts';
import { runNode } from '#server/run-child.ts';
import { isStopping, stopAll, stopOnSignals } from '#server/stopping.ts';
import { ensureChromium } from './testing/chromium.ts';
import { type Counts, playwrightCounts, sumCounts, vitestCounts } from './testing/counts.ts';
import { startTestNewsroom } from './testing/newsroom.ts';
import { clearEarlierRuns, throwAwayFolder } from './testing/throw-away.ts';

type Note = (words: string) => void;

const fast = process.argv.includes('--fast');
const browserAt = process.argv.indexOf('--browser');
const results = 'test-results';
const begun = performance.now();
const all: Counts[] = [];

stopOnSignals();
mkdirSync(results, { recursive: true });
await check('Database client', async (note) => note((await generateClient()) ? 'made' : 'as before'));
if (browserAt >= 0) await browserTests(process.argv.slice(browserAt + 1));
else if (process.argv.includes('--soak')) await soak();
else {
  await staticChecks();
  await vitest('Unit tests', 'unit');
  if (!fast) await databaseTests();
  if (!fast) await browserTests([]);
}
await stopAll();
const { passed, failed } = sumCounts(all);
console.log(`\nThat took ${seconds(begun)}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function staticChecks(): Promise<void> {
  await check('Types', async () => {
    // Made by an earlier development server, they may speak of pages that are gone.
    if (!runningHere(dataFolder())) rmSync('.next/dev/types', { recursive: true, force: true });
    await runNode(['node_modules/next/dist/bin/next', 'typegen']);
    await runNode(['node_modules/typescript/bin/tsc', '--noEmit']);
  });
  await check('Lint', () =>
    runNode(['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.']),
  );
  await check('Dead code', () => runNode(['node_modules/knip/bin/knip.js', '--exclude', 'dependencies']));
}

async function soak(): Promise<void> {
  process.env.MODEL_RUNS ??= '750';
  process.env.CRASH_ROUNDS ??= '120';
  await databaseTests(['lib/publishing/workflow-model.db.test.ts', 'server/jobs/jobs-process.db.test.ts']);
}

async function databaseTests(files: string[] = []): Promise<void> {
  const started = await check('Database for tests', async () => {
    await clearEarlierRuns();
    if (process.env.TEST_DATABASE_SERVER) return;
    process.env.NIGHTDESK_POSTGRES_FOLDER = join(throwAwayFolder(), 'tests');
    const { url } = await startEmbedded(findPlace(results), {
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    });
    process.env.TEST_DATABASE_SERVER = url;
  });
  if (started) await vitest('Database tests', 'database', files);
}

async function browserTests(args: string[]): Promise<void> {
  const ready = await check('Browser tests: newsroom', async (note) => {
    process.env.CHROMIUM_PATH = ensureChromium(note);
    const folder = buildFolder();
    if (!isBuilt(folder)) await build(folder, note);
    note('starting it');
    const newsroom = await startTestNewsroom(throwAwayFolder(), folder);
    Object.assign(process.env, {
      E2E_ADDRESS: newsroom.address,
      E2E_DATABASE_URL: newsroom.databaseUrl,
      E2E_DATA: newsroom.data,
      E2E_BUILD: folder,
    });
    note(newsroom.address);
  });
  if (!ready) return;
  const report = join(results, 'browser.json');
  rmSync(report, { force: true });
  await tests('Browser tests', report, playwrightCounts, [
    'node_modules/@playwright/test/cli.js',
    'test',
    ...args,
  ]);
}

function vitest(title: string, project: string, files: string[] = []): Promise<void> {
  const report = join(results, `${project}.json`);
  rmSync(report, { force: true });
  return tests(title, report, vitestCounts, [
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...files],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
}

/** A step without tests of its own: it counts only when it fails. Says whether it succeeded. */
async function check(title: string, run: (note: Note) => unknown): Promise<boolean> {
  if (isStopping()) return false;
  try {
    await step(title, run);
    return true;
  } catch (error) {
    if (!isStopping()) console.error(`${error instanceof Error ? error.message : error}\n`);
    all.push({ passed: 0, failed: 1 });
    return false;
  }
}

async function tests(title: string, report: string, count: (report: unknown) => Counts, args: string[]) {
  if (isStopping()) return;
  let counts: Counts = { passed: 0, failed: 1 };
  try {
    await step(title, async (note) => {
      const outcome = await runNode(args).then(
        () => null,
        (error: Error) => error,
      );
      if (existsSync(report)) counts = count(JSON.parse(readFileSync(report, 'utf8')));
      note(`${counts.passed} passed, ${counts.failed} failed`);
      if (outcome) throw outcome;
    });
  } catch (error) {
    if (!isStopping()) console.error(`${(error as Error).message}\n`);
  }
  all.push(counts);
}

// A newsroom that runs from this folder keeps its build; the tests then make one beside it.
function buildFolder(): string {
  return isBuilt('.next') || !runningHere(dataFolder()) ? '.next' : '.next-test';
}

function dataFolder(): string {
  return process.env.NIGHTDESK_DATA ?? '.nightdesk';
}
