/** The process for what happens by itself: it publishes and withdraws what is due, sends mail and letters, looks whether links answer, and tells the hub of feeds. Any number of them may run. */
import { workQueues } from '#lib/jobs/work-queues.ts';
import { closeDb } from '#lib/platform/db.ts';
import { closeMail, isMailOn } from '#lib/platform/mail.ts';
import { wireEffects } from '#lib/wiring/wire-effects.ts';
import { DueRunner } from './due-runner.ts';
import { FrontRunner } from './front-runner.ts';
import { HubRunner } from './hub-runner.ts';
import { LetterRunner } from './letter-runner.ts';
import { LinkRunner } from './link-runner.ts';
import { MailRunner } from './mail-runner.ts';

const finishWithin = 12_000;

wireEffects();
const runner = new DueRunner();
runner.start();
const fronts = new FrontRunner();
fronts.start();
const mail = new MailRunner();
if (isMailOn()) mail.start();
const letters = new LetterRunner();
if (isMailOn()) letters.start();
const links = new LinkRunner();
links.start();
const hub = new HubRunner();
hub.start();
const queues = workQueues({ 'wake-schedules': () => wake() });
process.on('SIGTERM', end);
process.on('disconnect', end);
// Under the supervisor Ctrl-C reaches the whole group, and it asks each in its turn.
process.on('SIGINT', () => (process.send ? undefined : end()));
process.send?.({ type: 'ready' });

function wake(): void {
  runner.wake();
  fronts.wake();
}

let ending = false;

function end(): void {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(0), finishWithin).unref();
  void Promise.all([
    ...[runner.stop(), fronts.stop(), mail.stop(), letters.stop(), links.stop(), hub.stop(), queues.stop()],
  ])
    .then(closeMail)
    .then(closeDb)
    .finally(() => process.exit(0));
}
