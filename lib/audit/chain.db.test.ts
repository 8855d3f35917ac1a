import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { asOwner } from '#lib/testing/owner.ts';
import { aUser } from '#lib/testing/people.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { chainStart, rowHash } from './chain.ts';
import { checkLog } from './check-log.ts';
import { readChain } from './read-chain.ts';
import { recordEvents } from './record.ts';

withDatabase();

const count = 24;

beforeAll(async () => {
  const ada = await aUser('editor', 'Ada Ray, “Ады” \t 𝄞');
  for (let at = 0; at < count / 2; at += 1) {
    await db().$transaction((tx) =>
      recordEvents(tx, at % 2 ? ada : systemActor, [
        { type: 'tag.created', data: { slug: `t-${at}`, name: `5:a,\n"b" \\ \u0001 ${at}` } },
        { type: 'article.revision-named', data: { number: 10_001 + at, ordinal: at } },
      ]),
    );
  }
  await asOwner('CREATE TABLE kept AS TABLE events', 'CREATE TABLE kept_head AS TABLE audit_head');
});

beforeEach(restore);

async function restore(): Promise<void> {
  await asOwner(
    ...['TRUNCATE events', 'INSERT INTO events SELECT * FROM kept'],
    ...['TRUNCATE audit_head', 'INSERT INTO audit_head SELECT * FROM kept_head'],
  );
}

const findings = async () => (await checkLog(systemActor)).findings;

test('the database’s hashes are those that anybody makes of the described text', async () => {
  const { rows, head } = await readChain('0', 100);
  expect(rows).toHaveLength(count);
  for (const row of rows) expect(rowHash(row)).toBe(row.hash);
  expect(rows[0]?.previousHash).toBe(chainStart.hash);
  expect(head).toEqual({ id: rows.at(-1)?.id, hash: rows.at(-1)?.hash });
  expect(await checkLog(systemActor)).toMatchObject({ checked: count, findings: [], isDone: true });
});

test('the application can neither move the head nor say what a row’s hash is', async () => {
  await expect(db().auditHead.updateMany({ data: { lastEvent: 1n } })).rejects.toThrow(/permission denied/);
  await expect(db().auditHead.deleteMany()).rejects.toThrow(/permission denied/);
  const forged = Buffer.alloc(32, 7);
  await db().event.create({
    data: {
      ...{ type: 'tag.created', actorKind: 'system', actorName: 'x', data: {} },
      ...{ hash: forged, previousHash: forged },
    },
    select: { id: true },
  });
  expect(await findings()).toEqual([]);
});

test('a writer that forgets the lock, or brings an id of its own, is chained all the same', async () => {
  const row = { type: 'tag.created', actorKind: 'system', actorName: 'x', data: {} };
  await Promise.all(Array.from({ length: 12 }, () => db().event.create({ data: row, select: { id: true } })));
  await db().event.create({ data: { ...row, id: 1_000_000_000n }, select: { id: true } });
  await db().$transaction((tx) =>
    recordEvents(tx, systemActor, [{ type: 'tag.created', data: { slug: 'late', name: 'late' } }]),
  );
  expect(await findings()).toEqual([]);
});

/** Every way of changing one row in place; each changes what stands there. */
const changes = [
  "type = type || 'x'",
  "actor_kind = 'x'",
  "actor_id = coalesce(actor_id, '') || 'x'",
  "actor_name = actor_name || ' '",
  'article_number = coalesce(article_number, 0) + 1',
  'data = data || \'{"x": 1}\'',
  "data = '{}'",
  "at = at + interval '1 millisecond'",
  "hash = sha256('x')",
  "previous_hash = sha256('x')",
  'id = id + 1000000',
];

const place = fc.nat(count - 1);
const tampering = fc.oneof(
  fc.record({ at: place, change: fc.constantFrom(...changes) }).map(({ at, change }) => ({
    what: `${change} at ${at}`,
    sql: [`UPDATE events SET ${change} WHERE id = (SELECT id FROM kept ORDER BY id OFFSET ${at} LIMIT 1)`],
  })),
  // As somebody who knows the format.
  fc.record({ at: place, change: fc.constantFrom(...changes.slice(0, 8)) }).map(({ at, change }) => ({
    what: `${change} at ${at}, hashed anew`,
    sql: [
      `UPDATE events SET ${change} WHERE id = (SELECT id FROM kept ORDER BY id OFFSET ${at} LIMIT 1)`,
      'UPDATE events e SET hash = audit_hash(e.previous_hash, e)',
    ],
  })),
  fc.record({ at: place, rows: fc.integer({ min: 1, max: count }) }).map(({ at, rows }) => ({
    what: `${rows} removed at ${at}`,
    sql: [`DELETE FROM events WHERE id IN (SELECT id FROM kept ORDER BY id OFFSET ${at} LIMIT ${rows})`],
  })),
  fc.uniqueArray(place, { minLength: 2, maxLength: 2 }).map(([one, other]) => ({
    what: `${one} and ${other} swapped`,
    sql: [
      `UPDATE events SET id = id + 500000 WHERE id IN (SELECT id FROM kept ORDER BY id OFFSET ${one} LIMIT 1)`,
      `UPDATE events SET id = (SELECT id FROM kept ORDER BY id OFFSET ${one} LIMIT 1)
           WHERE id = (SELECT id FROM kept ORDER BY id OFFSET ${other} LIMIT 1)`,
      `UPDATE events SET id = (SELECT id FROM kept ORDER BY id OFFSET ${other} LIMIT 1) WHERE id > 500000`,
    ],
  })),
  fc.constantFrom('UPDATE', 'DELETE').map((way) => ({
    what: `head: ${way}`,
    sql: [way === 'UPDATE' ? 'UPDATE audit_head SET last_event = last_event - 1' : 'DELETE FROM audit_head'],
  })),
  fc.constant({
    what: 'a row put in at the end',
    sql: [
      `INSERT INTO events (type, actor_kind, actor_name, data, previous_hash, hash)
         SELECT 'tag.created', 'system', 'x', '{}', hash, sha256('x') FROM audit_head`,
    ],
  }),
);

test('whatever is changed, removed, swapped or put in, the check finds it', async () => {
  await fc.assert(
    fc
      .asyncProperty(tampering, async ({ what, sql }) => {
        await asOwner(...sql);
        expect(await findings(), what).not.toEqual([]);
      })
      .afterEach(restore),
    { numRuns: 70 },
  );
});

test('the check names the row that was changed, the gap, and the missing end', async () => {
  const { rows } = await readChain('0', 100);
  const [second, fourth, fifth, last] = [rows[1], rows[3], rows[4], rows.at(-1)];
  await asOwner(
    `UPDATE events SET data = data || '{"x": 1}' WHERE id = ${second?.id}`,
    `DELETE FROM events WHERE id IN (${fourth?.id}, ${last?.id})`,
  );
  expect(await findings()).toEqual([
    { kind: 'changed', id: second?.id },
    { kind: 'broken', after: rows[2]?.id, before: fifth?.id },
    { kind: 'end', after: rows.at(-2)?.id, expected: last?.id },
  ]);
});

test('a long log is checked in turns that take each other up', async () => {
  const row = { type: 'tag.created', actorKind: 'system', actorName: 'x', data: {} };
  for (let batch = 0; batch < 6; batch += 1)
    await db().event.createMany({ data: Array.from({ length: 1000 }, () => row) });
  const first = await checkLog(systemActor);
  expect(first).toMatchObject({ checked: 5000, findings: [], isDone: false });
  const second = await checkLog(systemActor, first.last);
  expect(second).toMatchObject({ checked: 1000 + count, findings: [], isDone: true });
  await expect(checkLog(await aUser('editor'))).rejects.toThrow(/audit log/);
});
