import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { notificationKinds } from './notification-kinds.ts';

const choice = z.strictObject({
  kind: z.enum(notificationKinds),
  inDesk: z.boolean(),
  byMail: z.boolean(),
});

/** Sets how the actor wants to be told of things from now on. */
export const chooseNotifications = command({
  name: 'choose-notifications',
  input: z.strictObject({ choices: z.array(choice).max(notificationKinds.length) }),
  run: async ({ tx, actor, input }) => {
    const userId = userIdOf(actor);
    if (userId === null) throw new NightdeskError('forbidden', 'Only a person is told of things.');
    const kinds = input.choices.map(({ kind }) => kind);
    await tx.notificationChoice.deleteMany({ where: { userId, kind: { in: kinds } } });
    await tx.notificationChoice.createMany({
      data: input.choices.map((each) => ({ userId, ...each })),
      skipDuplicates: true,
    });
    return { choices: input.choices };
  },
});
