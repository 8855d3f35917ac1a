import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Memory in MiB: what each process sees (rss), and with shared pages counted once (pss). */
export type Memory = { rss: number; pss: number };

const tick = 10;

/** A process and everything under it. Linux only; empty elsewhere. */
export function treeOf(pid: number): number[] {
  if (!existsSync(`/proc/${pid}/task`)) return [];
  const tasks = readdirSync(`/proc/${pid}/task`);
  const children = tasks.flatMap((task) => words(read(`/proc/${pid}/task/${task}/children`)).map(Number));
  return [pid, ...children.flatMap(treeOf)];
}

/** The parent of a process. */
export function parentOf(pid: number): number {
  return Number(read(`/proc/${pid}/status`).match(/^PPid:\s+(\d+)/m)?.[1] ?? 0);
}

/** Processor time used so far by the processes, in milliseconds. */
export function cpuOf(pids: number[]): number {
  return sum(
    pids.map((pid) => {
      const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tick;
    }),
  );
}

/** Memory of the processes, together. */
export function memoryOf(pids: number[]): Memory {
  const kilobytes = (pid: number, file: string, name: string) =>
    Number(read(`/proc/${pid}/${file}`).match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
  return {
    rss: Math.round(sum(pids.map((pid) => kilobytes(pid, 'status', 'VmRSS'))) / 1024),
    pss: Math.round(sum(pids.map((pid) => kilobytes(pid, 'smaps_rollup', 'Pss'))) / 1024),
  };
}

// A process may end between being listed and being read.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
