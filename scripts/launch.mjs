/**
 * `node scripts/launch.mjs <entry.ts> [arguments]`: what every npm script begins with. Runs on the machine's own Node,
 * installs what is missing, and goes on with <entry.ts> on the Node 24 that was installed (docs/decisions/0001).
 */
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Nightdesk needs Node 20.19 or newer to begin with; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const { ensureInstalled } = await import('./install.mjs');
const { findRuntime, runOn } = await import('./runtime.mjs');
const { step } = await import('./step.mjs');

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.env.CHECKPOINT_DISABLE ??= '1';
// Each process that finds its code compiled here does without the TypeScript stripper: 27 MiB less in memory.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../node_modules/.cache/node-compile', import.meta.url),
);

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('Usage: node scripts/launch.mjs <entry.ts> [arguments]');
  process.exit(2);
}

try {
  await ensureInstalled(process.cwd(), entry === 'server/main.ts' ? 'newsroom' : 'all', step);
  await runOn(findRuntime(process.cwd()), entry, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
