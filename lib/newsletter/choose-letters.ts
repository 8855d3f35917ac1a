import { command } from '#lib/command/command.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { choiceInput } from './input.ts';

/** Sets which letters the reader behind a link wants. Who has the link had the mail, so this also confirms the address. */
export const chooseLetters = command({
  name: 'choose-letters',
  input: choiceInput,
  run: async ({ tx, input: { key, daily, breaking } }) => {
    const changed = await tx.$executeRaw`
      UPDATE subscribers SET daily = ${daily}, breaking = ${breaking},
        confirmed_at = coalesce(confirmed_at, clock_timestamp()), wants_link = FALSE
      WHERE key = ${key}`;
    if (changed === 0)
      throw new NightdeskError(
        'not_found',
        'This link leads nowhere any more. Subscribe again to have a new one.',
      );
    return { daily, breaking };
  },
});
