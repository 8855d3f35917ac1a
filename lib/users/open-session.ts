import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { hashSecret, newSecret } from '#lib/platform/ids.ts';
import { idleSessionDays } from './rules.ts';

const openSessionInput = z.object({ userAgent: z.string().transform((value) => value.slice(0, 300)) });

/** Opens a session for the actor, who has just proved who they are; gives the secret for the cookie, which is stored hashed. */
export const openSession = command({
  name: 'open-session',
  input: openSessionInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    const userId = userIdOf(actor);
    if (userId === null) throw new NightdeskError('forbidden', 'Only a person can sign in.');
    const secret = newSecret();
    await tx.session.deleteMany({ where: { userId, expiresAt: { lt: now } } });
    await tx.session.create({
      data: {
        tokenHash: hashSecret(secret),
        userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + idleSessionDays * 86_400_000),
        userAgent: input.userAgent,
      },
    });
    emit({ type: 'user.signed-in', data: { userId } });
    return { secret };
  },
});
