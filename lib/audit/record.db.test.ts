import { expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { recordEvents } from './record.ts';

withDatabase();

test('events written at the same time get their ids in the order in which they commit', async () => {
  const committed: bigint[] = [];
  const write = async (slug: string) => {
    const [id] = await db().$transaction((tx) =>
      recordEvents(tx, systemActor, [{ type: 'tag.created', data: { slug, name: slug } }]),
    );
    committed.push(id ?? 0n);
  };
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(write));
  expect(new Set(committed).size).toBe(6);
  const rows = await db().event.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  expect(rows.map((row) => row.id)).toEqual([...committed].sort((a, b) => Number(a - b)));
});

test('the application cannot rewrite or remove an event', async () => {
  await db().$transaction((tx) =>
    recordEvents(tx, systemActor, [{ type: 'tag.created', data: { slug: 'x', name: 'x' } }]),
  );
  await expect(db().event.updateMany({ data: { actorName: 'someone else' } })).rejects.toThrow(
    /permission denied/,
  );
  await expect(db().event.deleteMany()).rejects.toThrow(/permission denied/);
});
