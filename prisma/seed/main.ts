/**
 * `npm run seed`: the demo newsroom, in an empty database. `npm run seed -- --articles 100000`: that, and an archive of so many
 * published articles. Both carry on where an interrupted run stopped, and do nothing when there is nothing left to do.
 */
import { parseArgs } from 'node:util';
import { closeDb } from '#lib/platform/db.ts';
import { seedArchive } from './archive/seed-archive.ts';
import { seedDemo } from './seed-demo.ts';

const began = performance.now();
const { values } = parseArgs({ options: { articles: { type: 'string', default: '0' } } });
const articles = Number(values.articles);

try {
  if (!Number.isInteger(articles) || articles < 0) throw new Error('--articles needs a whole number.');
  const made = await seedDemo();
  console.log(made ? `The demo newsroom is ready (${seconds()} s).` : 'The demo newsroom was there already.');
  await seedArchive(articles);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
