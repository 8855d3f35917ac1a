'use server';

import { revalidatePath } from 'next/cache';
import { runAction } from '#app/kit/action.ts';
import { readNotifications } from '#lib/workflow/read-notifications.ts';

/** Marks everything up to the newest that the page showed as read. */
export async function readAll(form: FormData): Promise<void> {
  await runAction(readNotifications, { upTo: String(form.get('upTo')) });
  revalidatePath('/desk/notifications');
}
