import { readdirSync, readFileSync } from 'node:fs';

type Running = { pid: number; parent: number; command: string };

/** The processes below one, however deep, whose command holds these words. */
export function descendantsOf(pid: number, words: string): number[] {
  const all = running();
  const below = (parent: number): Running[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid)
    .filter(({ command }) => command.includes(words))
    .map((each) => each.pid);
}

/** Ends, as a crash would, the processes below one whose command holds these words. */
export function crash(pid: number, words: string): void {
  for (const found of descendantsOf(pid, words)) process.kill(found, 'SIGKILL');
}

/** What the processes below one hold in memory together, in MiB. */
export function memoryBelow(pid: number): number {
  const kilobytes = descendantsOf(pid, '').map((found) => {
    try {
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${found}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
      return 0;
    }
  });
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

function running(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
