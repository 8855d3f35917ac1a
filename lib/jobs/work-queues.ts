import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import type { QueueName } from './enqueue.ts';

/** What is done when a job of a queue has its turn. */
export type QueueHandlers = Record<QueueName, () => void | Promise<void>>;

const pauseBeforeRetry = 1000;

/**
 * Works on the queues until it is stopped; a database that is away is waited for. A job that was lost with a process is
 * not missed, as what jobs are about has rows of its own that are looked through as well.
 */
export function workQueues(handlers: QueueHandlers): { stop: () => Promise<void> } {
  const ending = new AbortController();
  let boss: PgBoss | undefined;
  const begin = async () => {
    while (!ending.signal.aborted) {
      boss = newBoss();
      try {
        await boss.start();
        for (const [queue, handle] of Object.entries(handlers))
          await boss.work(queue, { pollingIntervalSeconds: 1, batchSize: 100 }, async () => await handle());
        return;
      } catch (error) {
        log().warn({ err: error }, 'the queues cannot be worked on yet');
        await boss.stop({ graceful: false }).catch(() => undefined);
        await wait(pauseBeforeRetry, null, { signal: ending.signal }).catch(() => undefined);
      }
    }
  };
  const begun = begin();
  return {
    stop: async () => {
      ending.abort();
      await begun;
      await boss?.stop({ graceful: true, timeout: 5000 }).catch(() => undefined);
    },
  };
}

function newBoss(): PgBoss {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    options: '-c role=nightdesk_app -c statement_timeout=15000',
    application_name: 'nightdesk_jobs',
    max: 2,
    connectionTimeoutMillis: 3000,
    // The schema comes with a migration (docs/decisions/0142).
    createSchema: false,
    schedule: false,
  });
  boss.on('error', (error) => log().warn({ err: error }, 'a queue could not be worked on'));
  return boss;
}
