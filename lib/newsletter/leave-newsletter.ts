import { command } from '#lib/command/command.ts';
import { leaveInput } from './input.ts';

/** Forgets the reader behind a link at once, address and all. Leaving twice is leaving. */
export const leaveNewsletter = command({
  name: 'leave-newsletter',
  input: leaveInput,
  run: async ({ tx, input: { key } }) => {
    await tx.subscriber.deleteMany({ where: { key } });
    return null;
  },
});
