import type { NotificationKind } from '#lib/platform/prisma/enums.ts';

/** The kinds of notifications, the strongest first: of two about one thing a person is told the stronger. */
export const notificationKinds = [
  ...(['schedule_failed', 'returned', 'assigned', 'mentioned', 'published', 'handed_over'] as const),
] satisfies NotificationKind[];

/** How somebody wants to be told of one kind. */
export type NotificationChoice = { kind: NotificationKind; inDesk: boolean; byMail: boolean };

const mailedUnlessSaidOtherwise = new Set<NotificationKind>([
  ...(['schedule_failed', 'returned', 'assigned', 'mentioned'] as const),
]);

/** How everybody is told who has chosen nothing: of everything in the desk, by e-mail of what waits for them. */
export function usualChoice(kind: NotificationKind): NotificationChoice {
  return { kind, inDesk: true, byMail: mailedUnlessSaidOtherwise.has(kind) };
}
