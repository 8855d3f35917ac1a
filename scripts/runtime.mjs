import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { watchParent } from './processes.mjs';

/**
 * The Node that Nightdesk runs on: the one that came as a package, else this one if it is new enough. Throws if neither will do.
 * @param {string} root
 * @returns {string}
 */
export function findRuntime(root) {
  const brought = broughtRuntime(root);
  if (existsSync(brought) && (brought === process.execPath || answers(brought))) return brought;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `Nightdesk runs on Node 22.18 or newer. No package brings one for ${process.platform}-${process.arch}, ` +
      `and this machine has Node ${process.versions.node}. Install Node 24, then run this again.`,
  );
}

/**
 * Whether this version strips types by itself.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * A Node outside node_modules, which stays in place while node_modules is replaced.
 * @param {string} root
 */
export function machineNode(root) {
  const modules = join(root, 'node_modules');
  if (!process.execPath.startsWith(modules)) return process.execPath;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path)) ?? process.execPath;
}

/**
 * Goes on with `entry` on `runtime`: in this process if it is the same Node, else in a child that is given this one's signals.
 * @param {string} runtime
 * @param {string} entry
 * @param {string[]} args
 */
export async function runOn(runtime, entry, args) {
  const path = resolve(entry);
  process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  if (runtime === process.execPath) {
    process.argv = [runtime, path, ...args];
    await import(pathToFileURL(path).href);
    return;
  }
  const child = spawn(runtime, [path, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; what is sent to this process alone is passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  watchParent(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** @param {string} root */
function broughtRuntime(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
}

/** @param {string} path */
function answers(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
