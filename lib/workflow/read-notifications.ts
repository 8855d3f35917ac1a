import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { databaseNow } from '#lib/platform/db.ts';

const id = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** Marks notifications of the actor's own as read: one, or all up to the newest that was seen. What is another's stays. */
export const readNotifications = command({
  name: 'read-notifications',
  input: z.union([z.strictObject({ id }), z.strictObject({ upTo: id })]),
  run: async ({ tx, actor, input }) => {
    const now = await databaseNow(tx);
    const userId = userIdOf(actor);
    if (userId === null) return { read: 0 };
    const which = 'id' in input ? { id: input.id } : { id: { lte: input.upTo } };
    const { count } = await tx.notification.updateMany({
      where: { userId, readAt: null, ...which },
      data: { readAt: now },
    });
    return { read: count };
  },
});
