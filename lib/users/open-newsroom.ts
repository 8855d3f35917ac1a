import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { databaseNow, type Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { hashSecret } from '#lib/platform/ids.ts';
import { emailField, nameField, newPasswordField } from './input.ts';
import { insertUser } from './steps.ts';

// Any constant will do; two people with two links must not both become the first admin.
const openingLock = 72_110_403;

const openNewsroomInput = z.object({
  link: z.string().max(200),
  newsroom: nameField,
  name: nameField,
  email: emailField,
  password: newPasswordField,
});

/** Opens an empty newsroom: names it and makes its first admin. Works once, with a setup link that is good. */
export const openNewsroom = command({
  name: 'open-newsroom',
  input: openNewsroomInput,
  run: async ({ tx, input, emit }) => {
    const now = await databaseNow(tx);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${openingLock}::bigint)`;
    await requireNobody(tx);
    await useSetupLink(tx, input.link, now);
    const adminId = await insertUser(tx, { ...input, role: 'admin' });
    if (adminId === null) throw new Error('an account appeared in an empty newsroom');
    await tx.newsroom.upsert({
      where: { id: 1 },
      create: { id: 1, name: input.newsroom },
      update: { name: input.newsroom },
    });
    emit({ type: 'newsroom.opened', data: { name: input.newsroom, adminId } });
    return { adminId };
  },
});

async function requireNobody(tx: Tx): Promise<void> {
  if ((await tx.user.findFirst({ select: { id: true } })) === null) return;
  throw new NightdeskError('gone', 'This newsroom is already open. Sign in instead.');
}

async function useSetupLink(tx: Tx, secret: string, now: Date): Promise<void> {
  const { count } = await tx.setupLink.updateMany({
    where: { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 1) return;
  throw new NightdeskError(
    'forbidden',
    'This link does not open the newsroom: it was used, or it is more than a day old. Start Nightdesk again for a new one.',
  );
}
