import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that the tests drive: CHROMIUM_PATH, else where systems put it; null if there is none. */
export function findChromium(): string | null {
  return [process.env.CHROMIUM_PATH ?? '', ...places].find((path) => path && existsSync(path)) ?? null;
}

/** Finds Chromium, installing Debian's package if we may; throws with what to install if there is none. */
export function ensureChromium(note: (words: string) => void): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    note('installing the package chromium');
    if (!install()) {
      aptGet(['update']);
      install();
    }
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH.',
  );
}

function install(): boolean {
  return aptGet(['install', '-y', '--no-install-recommends', 'chromium']);
}

function aptGet(args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { stdio: 'ignore', env }).status === 0;
}
