import { z } from 'zod';
import { command } from '#lib/command/command.ts';

/** Puts on record that a sign-in to an account was refused. Addresses that nobody has are recorded nowhere. */
export const recordRefusedSignIn = command({
  name: 'record-refused-sign-in',
  input: z.object({ userId: z.uuid(), name: z.string() }),
  run: async ({ input, emit }) => {
    emit({ type: 'user.sign-in-refused', data: input });
  },
});
