import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { hashSecret, newSecret } from '#lib/platform/ids.ts';
import { setupLinkHours } from './rules.ts';

/** Makes a one-time link that opens an empty newsroom; `conflict` once anybody has an account. Only its hash is stored. */
export const createSetupLink = command({
  name: 'create-setup-link',
  input: z.object({}),
  run: async ({ tx, actor }) => {
    const now = await databaseNow(tx);
    authorize(actor, 'settings:manage');
    if ((await tx.user.findFirst({ select: { id: true } })) !== null)
      throw new NightdeskError('conflict', 'This newsroom is already open: sign in instead.');
    const secret = newSecret();
    await tx.setupLink.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.setupLink.create({
      data: {
        tokenHash: hashSecret(secret),
        createdAt: now,
        expiresAt: new Date(now.getTime() + setupLinkHours * 3_600_000),
      },
    });
    return { secret, url: new URL(`/setup?link=${secret}`, env().PUBLIC_URL).href };
  },
});
