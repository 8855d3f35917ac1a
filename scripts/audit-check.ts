/**
 * `npm run audit:check`: checks the whole log of the newsroom's database, or with `-- --file export.csv` an exported one by
 * itself. Prints what is wrong, and where the log ends; ends with 1 when something is wrong.
 */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { chainStart } from '#lib/audit/chain.ts';
import { findingSentence } from '#lib/audit/chain-findings.ts';
import { checkExport } from '#lib/audit/check-export.ts';
import { checkLog } from '#lib/audit/check-log.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { closeDb } from '#lib/platform/db.ts';

const args = process.argv.slice(2);
const [option, path] = args;
if (option === '--file' && path) process.exitCode = await checkFile(path);
else if (option === '--this-database') process.exitCode = await checkDatabase();
else if (args.length === 0) process.exitCode = await withDatabase();
else {
  console.error('Usage: npm run audit:check [-- --file export.csv]');
  process.exitCode = 2;
}

async function checkFile(file: string): Promise<number> {
  const { checked, findings, isWhole, head } = await checkExport(createReadStream(file, 'utf8'));
  for (const finding of findings) console.log(findingSentence(finding));
  console.log(`${checked} events in the file, ${findings.length} findings.`);
  if (head) console.log(`The log ended at event ${head.id} with ${head.hash}.`);
  if (!isWhole) console.log('This is a part of the log: what was taken out between its rows cannot be seen.');
  return findings.length === 0 ? 0 : 1;
}

async function checkDatabase(): Promise<number> {
  let [from, checked, found] = [chainStart, 0, 0];
  for (;;) {
    const turn = await checkLog(systemActor, from);
    for (const finding of turn.findings) console.log(findingSentence(finding));
    checked += turn.checked;
    found += turn.findings.length;
    from = turn.last;
    if (turn.isDone) break;
  }
  await closeDb();
  console.log(`${checked} events, ${found} findings.`);
  console.log(`The log ends at event ${from.id} with ${from.hash}.`);
  return found === 0 ? 0 : 1;
}

// The database's settings are completed by the script that every command of the newsroom's database is started with.
function withDatabase(): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = ['scripts/with-database.ts', 'scripts/audit-check.ts', '--this-database'];
    const child = spawn(process.execPath, script, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
