'use client';

import { classNames } from '#components/ui/class-names.ts';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { NotificationRow } from '#lib/workflow/list-notifications.ts';
import { markRead } from './notification-requests.ts';
import { notificationWords } from './notification-words.ts';

/** What somebody was told; to open the article is to have read it. */
export function NotificationList({ rows, now }: { rows: NotificationRow[]; now: string }) {
  return (
    <ol className="notifications">
      {rows.map((row) => (
        <li key={row.id} className={classNames('notification', !row.isRead && 'notification-unread')}>
          <a href={`/desk/articles/${row.number}`} onClick={() => void markRead({ id: row.id })}>
            <span className="notification-kind">
              {row.isRead ? null : <span className="visually-hidden">Unread: </span>}
              {notificationWords[row.kind]}
            </span>
            <span className="notification-headline">{row.headline || 'No headline yet'}</span>
            <span className="notification-sentence">
              {row.actorName} {row.sentence}
            </span>
          </a>
          <TimeStamp at={row.at} now={now} />
        </li>
      ))}
    </ol>
  );
}
