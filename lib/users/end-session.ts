import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { hashSecret } from '#lib/platform/ids.ts';

/** Ends the session with this secret; from then on the secret opens nothing. Ending one that is already over is no error. */
export const endSession = command({
  name: 'end-session',
  input: z.object({ secret: z.string().max(200) }),
  run: async ({ tx, input, emit }) => {
    const ended = await tx.session.findUnique({
      where: { tokenHash: hashSecret(input.secret) },
      select: { tokenHash: true, userId: true },
    });
    if (!ended) return {};
    await tx.session.deleteMany({ where: { tokenHash: ended.tokenHash } });
    emit({ type: 'user.signed-out', data: { userId: ended.userId } });
    return {};
  },
});
