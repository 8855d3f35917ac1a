import { type Load, load } from './load.ts';
import { treeOf } from './processes.ts';
import type { StaticServer } from './static-servers.ts';
import { median } from './statistics.ts';

/** A page to load: its address on Nightdesk, and the name of its copy on the static servers. */
export type LoadedPage = { name: string; path: string; file: string };

/** Loads of one page in one encoding, by server. */
export type Throughput = { page: string; encoding: string; loads: Record<string, Load> };

export const ours = 'Nightdesk';
const encodings = ['identity', 'gzip', 'br'];

/** Loads every page in every encoding on every server, in turns, so that what else the machine does hits all alike. */
export async function measureThroughput(
  pages: LoadedPage[],
  newsroom: { address: string; pid: number },
  others: StaticServer[],
  settings: { seconds: number; rounds: number },
): Promise<Throughput[]> {
  const results: Throughput[] = [];
  for (const page of pages) {
    for (const encoding of encodings) {
      const servers = [
        { name: ours, url: newsroom.address + page.path, pid: newsroom.pid },
        ...others.map((other) => ({
          name: other.name,
          url: `${other.address}/${page.file}`,
          pid: other.pid,
        })),
      ];
      const rounds: Record<string, Load[]> = {};
      for (let round = 0; round < settings.rounds; round += 1) {
        for (const { name, url, pid } of servers) {
          rounds[name] ??= [];
          rounds[name].push(await load(url, encoding, settings.seconds, () => treeOf(pid)));
        }
      }
      const loads = Object.fromEntries(Object.entries(rounds).map(([name, all]) => [name, middle(all)]));
      results.push({ page: page.name, encoding, loads });
    }
  }
  return results;
}

function middle(loads: Load[]): Load {
  return {
    rate: median(loads.map((one) => one.rate)),
    p99: median(loads.map((one) => one.p99)),
    cpu: median(loads.map((one) => one.cpu)),
    errors: loads.reduce((total, one) => total + one.errors, 0),
  };
}
