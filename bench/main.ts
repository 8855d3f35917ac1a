/**
 * `npm run bench`: measures Nightdesk, as `npm start` runs it: the readers' site against servers of static files, its pages in
 * Chromium on a slow phone against bare ones, the editor against a bare contenteditable, all in the same run; and the desk: its
 * board, publishing, and what is due.
 * `-- --only readers`, `pages`, `editor` or `desk` does one part; `--articles 100000` makes an archive first; `--seconds` and
 * `--rounds` are for each load, `--turns` for each visit, opening and typing, `--keys` for each turn of typing, `--due` and
 * `--stories` say how many stories are due in one minute and stand on the board.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { closeDb, db } from '#lib/platform/db.ts';
import { seconds, step } from '#scripts/step.mjs';
import { stopAll, stopOnSignals } from '#server/stopping.ts';
import { measureDesk } from './desk-measure.ts';
import { deskText } from './desk-report.ts';
import { measureEditor } from './editor-measure.ts';
import { editorText } from './editor-report.ts';
import { connectionsToAll, get } from './fetch-page.ts';
import { measureFirstRender } from './first-render.ts';
import { clientName } from './load.ts';
import { type BenchNewsroom, startBenchNewsroom } from './newsroom.ts';
import { measurePages } from './pages-measure.ts';
import { pagesText } from './pages-report.ts';
import { type Memory, memoryOf } from './processes.ts';
import { measurePublishing } from './publishing.ts';
import { type Report, readersText, writeReport } from './report.ts';
import { weigh } from './sizes.ts';
import { type StaticServer, startNginx, startPlainNode, writeSamples } from './static-servers.ts';
import { type LoadedPage, measureThroughput } from './throughput.ts';

const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
const { values } = parseArgs({
  options: {
    articles: number('0'),
    seconds: number('4'),
    rounds: number('3'),
    turns: number('5'),
    keys: number('60'),
    due: number('1000'),
    stories: number('2000'),
    only: number(''),
  },
});
const begun = performance.now();
const processes = 2;

stopOnSignals();
try {
  const newsroom = await startBenchNewsroom(Number(values.articles));
  const isAsked = (part: string) => values.only === '' || values.only === part;
  if (isAsked('readers')) {
    const report = await measureReaders(newsroom);
    writeReport('report', report, readersText(report));
  }
  if (isAsked('pages')) {
    const pages = await measurePages(newsroom.address, Number(values.turns));
    writeReport('pages', pages, pagesText(pages));
  }
  if (isAsked('editor')) {
    const report = await measureEditor(newsroom.address, {
      turns: Number(values.turns),
      keys: Number(values.keys),
    });
    writeReport('editor', report, editorText(report));
  }
  if (isAsked('desk')) {
    const report = await measureDesk(newsroom.address, {
      due: Number(values.due),
      stories: Number(values.stories),
      turns: Number(values.turns),
    });
    writeReport('desk', report, deskText(report));
  }
  console.log(`That took ${seconds(begun)}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
  await stopAll();
}
process.exit();

async function measureReaders(newsroom: BenchNewsroom): Promise<Report> {
  const pages = await pagesToLoad();
  const idle = await step('Memory, idle', () => restingMemory(newsroom));
  const firstRender = await step('First renders', () => measureFirstRender(newsroom.address));
  const others = await step('Static servers', () => startOthers(newsroom, pages));
  const loading = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
  const throughput = await step('Throughput', () => measureThroughput(pages, newsroom, others, loading));
  for (const other of others) other.stop();
  const sizes = await step('Sizes', () => weigh(newsroom.address, pages[0]?.path ?? '/'));
  const publishing = await step('Publishing', () => measurePublishing(newsroom.address, processes));
  const memory = { idle, after: memoryOf(await newsroom.everyProcess()) };
  return { client: await clientName(), processes, throughput, publishing, firstRender, sizes, memory };
}

async function pagesToLoad(): Promise<LoadedPage[]> {
  const rows = await db().$queryRaw<{ path: string }[]>`
    SELECT path FROM publications WHERE jsonb_typeof(lede) = 'object' ORDER BY abs(words - 600) LIMIT 1`;
  const path = rows[0]?.path;
  if (!path) throw new Error('The newsroom under the bench has no article with a photograph.');
  return [
    { name: 'article', path, file: 'article.html' },
    { name: 'front', path: '/', file: 'front.html' },
    { name: 'RSS', path: '/rss.xml', file: 'rss.xml' },
  ];
}

// Idle is a newsroom that has been used: the front and the sign-in page were asked for, then nothing.
async function restingMemory({ address, everyProcess }: BenchNewsroom): Promise<Memory> {
  for (const path of ['/', '/sign-in']) await get(address + path);
  await wait(3000);
  return memoryOf(await everyProcess());
}

async function startOthers(newsroom: BenchNewsroom, pages: LoadedPage[]): Promise<StaticServer[]> {
  const samples = await Promise.all(
    pages.map(async ({ path, file }) => {
      const { text } = await get(newsroom.address + path);
      return { name: file, body: Buffer.from(text) };
    }),
  );
  writeSamples(join(newsroom.folder, 'files'), samples);
  await warm(newsroom, pages);
  const nginx = await startNginx(newsroom.folder);
  const plain = await startPlainNode(newsroom.folder, Math.min(processes, availableParallelism()));
  return nginx ? [nginx, plain] : [plain];
}

async function warm({ address }: BenchNewsroom, pages: LoadedPage[]): Promise<void> {
  for (const agent of await connectionsToAll(address, processes * 2)) {
    for (const { path } of pages)
      for (const encoding of ['identity', 'gzip', 'br']) await get(address + path, encoding, agent);
    agent.destroy();
  }
}
