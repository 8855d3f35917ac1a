import { endpoint } from '#app/kit/endpoint.ts';
import { listNotifications } from '#lib/workflow/list-notifications.ts';

/** The newest notifications of whoever asks. */
export const GET = endpoint(async ({ actor }) => ({ ok: true, value: await listNotifications(actor) }));
