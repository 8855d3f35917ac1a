import { endpoint } from '#app/kit/endpoint.ts';
import { countUnread } from '#lib/workflow/list-notifications.ts';

/** How many notifications whoever asks has not read. */
export const GET = endpoint(async ({ actor }) => ({
  ok: true,
  value: { unread: await countUnread(actor) },
}));
