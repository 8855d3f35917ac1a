import type { Tx } from '#lib/platform/db.ts';

/** The queues of jobs; each was made by a migration. */
export type QueueName = 'wake-schedules';

/** What a job is: its queue, when it is to run, and what makes two of them one while they wait. */
export type Job = { queue: QueueName; startAfter: Date; key: string };

/** Puts a job down in the open transaction: it is there if what it is about is. One that waits under the same key is enough. */
export async function enqueue(tx: Tx, { queue, startAfter, key }: Job): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, policy, singleton_key, start_after, keep_until, retry_limit, expire_seconds, deletion_seconds)
    SELECT q.name, '{}', q.policy, ${key}, ${startAfter}::timestamptz,
           ${startAfter}::timestamptz + q.retention_seconds * interval '1 second',
           q.retry_limit, q.expire_seconds, q.deletion_seconds
    FROM pgboss.queue q WHERE q.name = ${queue}
    ON CONFLICT DO NOTHING`;
}
