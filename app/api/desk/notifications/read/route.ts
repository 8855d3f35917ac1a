import { endpoint } from '#app/kit/endpoint.ts';
import { readNotifications } from '#lib/workflow/read-notifications.ts';

/** Marks notifications of whoever asks as read. */
export const POST = endpoint(async ({ actor, json }) => readNotifications(actor, await json()));
