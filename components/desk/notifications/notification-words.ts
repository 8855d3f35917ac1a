import type { NotificationKind } from '#lib/platform/prisma/enums.ts';

/** A kind of notification in a word or two, to stand before what happened. */
export const notificationWords: Record<NotificationKind, string> = {
  schedule_failed: 'Not done in time',
  returned: 'Returned',
  assigned: 'Assigned to you',
  mentioned: 'You were mentioned',
  published: 'Published',
  handed_over: 'Moved on',
};
