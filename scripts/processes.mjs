import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Whether process `pid` runs and its command line holds `words`; a number that was given to another program since does not count.
 * @param {number} pid
 * @param {string} words
 */
export function isRunning(pid, words) {
  if (!Number.isInteger(pid) || pid <= 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  const line = commandLine(pid);
  return line === null || line.includes(words);
}

/**
 * The command line of a running process; null where it cannot be known.
 * @param {number} pid
 * @returns {string | null}
 */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (process.platform === 'win32' || process.platform === 'linux') return null;
    const asked = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return asked.status === 0 ? asked.stdout : null;
  }
}

/**
 * When a process began, in the system's own count; null where it cannot be known. With the number it names a process for good.
 * @param {number} pid
 * @returns {string | null}
 */
export function birthOf(pid) {
  try {
    // The name in brackets may hold blanks; the fields after it do not.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/**
 * Calls `onGone` once the process that started this one is gone. Under npm alone: a signal to npm ends the shell between us,
 * which does not pass it on.
 * @param {() => void} onGone
 */
export function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}
