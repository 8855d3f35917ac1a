import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import type { FirstRender } from './first-render.ts';
import type { Memory } from './processes.ts';
import type { Publishing } from './publishing.ts';
import type { Sizes } from './sizes.ts';
import { atMost, type Goal, goalsTable, table } from './tables.ts';
import { ours, type Throughput } from './throughput.ts';

/** All that one run measured. */
export type Report = {
  client: string;
  processes: number;
  throughput: Throughput[];
  publishing: Publishing;
  firstRender: FirstRender;
  sizes: Sizes;
  memory: { idle: Memory; after: Memory };
};

/** Prints what was measured and writes it to bench-report/, under a name. */
export function writeReport(name: string, report: object, words: string): void {
  const text = `${machine()}\n\n${words}`;
  console.log(`\n${text}`);
  mkdirSync('bench-report', { recursive: true });
  writeFileSync(`bench-report/${name}.md`, `# Nightdesk, measured\n\n${text}\n`);
  writeFileSync(`bench-report/${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  console.log('\nWritten to bench-report/.');
}

/** What was measured of the readers' site and of publishing, as a text. */
export function readersText(report: Report): string {
  return [conditions(report), throughputTable(report.throughput), '', goalsTable(goalsOf(report))].join('\n');
}

function machine(): string {
  return `${new Date().toISOString()}: ${cpus().length} cores, Linux ${release()}, Node ${process.version}.`;
}

function conditions({ client, processes, firstRender }: Report): string {
  return `${client}, 32 connections; ${processes} delivery processes; ${firstRender.archive} published articles.
`;
}

function throughputTable(all: Throughput[]): string {
  const rows = all.flatMap(({ page, encoding, loads }) =>
    Object.entries(loads).map(([name, load]) => {
      const mine = loads[ours]?.rate ?? Number.NaN;
      const ratio = name === ours ? '' : `${(mine / load.rate).toFixed(2)}`;
      return [
        page,
        encoding,
        name,
        load.rate.toFixed(0),
        ratio,
        load.cpu.toFixed(4),
        load.p99.toFixed(1),
        String(load.errors),
      ];
    }),
  );
  return table(
    ['page', 'encoding', 'server', 'requests/s', 'ours / it', 'CPU ms/request', 'p99 ms', 'errors'],
    rows,
  );
}

function goalsOf(report: Report): Goal[] {
  const { publishing, firstRender, sizes, memory, throughput } = report;
  return [
    ...ratioGoals(throughput),
    atMost(
      'CPU per request, the dearest page',
      Math.max(...throughput.map((one) => one.loads[ours]?.cpu ?? 0)),
      0.06,
      'ms',
      4,
    ),
    atMost(`publish call, p95 of ${publishing.calls}`, publishing.p95, 60, 'ms', 1),
    atMost(
      `old texts after the answer, of ${publishing.lookups} looks at every process`,
      publishing.oldTexts,
      0,
      '',
    ),
    atMost(`first render, p95 of ${firstRender.pages}`, firstRender.p95, 60, 'ms', 1),
    atMost('queries for a first render', firstRender.queries, 6, '', 1),
    atMost('article: HTML, brotli', sizes.html / 1000, 15, 'kB', 1),
    atMost('article: stylesheets, brotli', sizes.styles / 1000, 12, 'kB', 1),
    atMost('article: stylesheets', sizes.styleFiles, 1, ''),
    atMost('article: script, brotli', sizes.scripts / 1000, 5, 'kB', 1),
    atMost('article: files of third parties', sizes.foreign.length, 0, ''),
    atMost('memory of all processes, idle (RSS)', memory.idle.rss, 450, 'MiB'),
    atMost('memory of all processes, idle (PSS: shared pages once)', memory.idle.pss, 450, 'MiB'),
    atMost('memory of all processes, after the bench (RSS)', memory.after.rss, 650, 'MiB'),
    atMost('memory of all processes, after the bench (PSS)', memory.after.pss, 650, 'MiB'),
  ];
}

function ratioGoals(all: Throughput[]): Goal[] {
  return all.flatMap(({ page, encoding, loads }) =>
    [
      { name: 'nginx', least: 0.6 },
      { name: 'plain Node', least: 0.8 },
    ].flatMap(({ name, least }) => {
      const [mine, other] = [loads[ours]?.rate, loads[name]?.rate];
      if (!mine || !other || encoding !== 'identity') return [];
      const ratio = mine / other;
      return [
        { what: `${page}: of ${name}`, measured: ratio.toFixed(2), goal: `>= ${least}`, met: ratio >= least },
      ];
    }),
  );
}
