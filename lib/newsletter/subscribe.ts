import { command } from '#lib/command/command.ts';
import { newId, newSecret } from '#lib/platform/ids.ts';
import { subscribeInput } from './input.ts';

/**
 * Takes down that somebody asks for letters. Nothing is sent to the address but one mail with a link, and whoever has that
 * link decides: the wishes of a reader who has confirmed are not changed from here.
 */
export const subscribe = command({
  name: 'subscribe',
  input: subscribeInput,
  run: async ({ tx, input: { email, edition, daily, breaking } }) => {
    await tx.$executeRaw`
      INSERT INTO subscribers AS s (id, email, key, edition, daily, breaking)
      VALUES (${newId()}::uuid, ${email}, ${newSecret()}, ${edition}, ${daily}, ${breaking})
      ON CONFLICT (email) DO UPDATE SET wants_link = TRUE, link_tries = 0, link_after = NULL,
        edition = CASE WHEN s.confirmed_at IS NULL THEN excluded.edition ELSE s.edition END,
        daily = CASE WHEN s.confirmed_at IS NULL THEN excluded.daily ELSE s.daily END,
        breaking = CASE WHEN s.confirmed_at IS NULL THEN excluded.breaking ELSE s.breaking END`;
    return { email };
  },
});
