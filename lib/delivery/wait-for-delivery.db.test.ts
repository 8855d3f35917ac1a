import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { waitForDelivery } from './wait-for-delivery.ts';

withDatabase();

const instance = (appliedEvent: bigint, seenAt = new Date()) =>
  db().deliveryInstance.create({ data: { id: randomUUID(), appliedEvent, seenAt } });

test('with no delivery running there is nothing to wait for', async () => {
  expect(await waitForDelivery(10n)).toBe(true);
});

test('it waits until the last living instance has followed', async () => {
  await instance(12n);
  const behind = await instance(9n);
  let done = false;
  const waiting = waitForDelivery(10n).then((all) => {
    done = true;
    return all;
  });
  await db().$queryRaw`SELECT 1`;
  expect(done).toBe(false);
  await db().deliveryInstance.update({ where: { id: behind.id }, data: { appliedEvent: 10n } });
  expect(await waiting).toBe(true);
});

test('an instance that has not been heard of for seconds is not waited for', async () => {
  await instance(1n, new Date(Date.now() - 60_000));
  expect(await waitForDelivery(10n)).toBe(true);
});

test('one that lives and never follows is given up', async () => {
  await instance(2n, new Date(Date.now() + 60_000));
  expect(await waitForDelivery(10n)).toBe(false);
});
