'use server';

import { runAction } from '#app/kit/action.ts';
import { chooseNotifications } from '#lib/workflow/choose-notifications.ts';

/** Keeps what the person wants to be told of. */
export async function saveChoices(input: unknown) {
  return runAction(chooseNotifications, input);
}
