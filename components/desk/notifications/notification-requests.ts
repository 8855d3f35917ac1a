import { type Asked, askDesk } from '#components/desk/ask-desk.ts';
import type { NotificationRow } from '#lib/workflow/list-notifications.ts';

/** How many are unread. */
export function askUnread(): Promise<Asked<{ unread: number }>> {
  return askDesk('/api/desk/notifications/unread');
}

/** The newest ones. */
export function askNewest(): Promise<Asked<{ rows: NotificationRow[] }>> {
  return askDesk('/api/desk/notifications');
}

/** Marks one as read, or all up to the newest that was seen; outlives the page that is being left. */
export function markRead(which: { id: string } | { upTo: string }): Promise<Asked<{ read: number }>> {
  return askDesk('/api/desk/notifications/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(which),
    keepalive: true,
  });
}
