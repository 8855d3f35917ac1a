import { db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';

/** What the seed has written down under `key` in the desk's settings, or null. */
export async function findMark<Value>(key: string): Promise<Value | null> {
  const row = await db().setting.findUnique({ where: { key }, select: { value: true } });
  return (row?.value as Value | undefined) ?? null;
}

/** Writes it down. */
export async function setMark(key: string, value: Prisma.InputJsonValue): Promise<void> {
  await db().setting.upsert({
    where: { key },
    create: { key, value },
    update: { value },
    select: { key: true },
  });
}
