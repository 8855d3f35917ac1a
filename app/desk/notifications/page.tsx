import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import { requireActor } from '#app/kit/actor.ts';
import { NotificationList } from '#components/desk/notifications/notification-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { listNotifications } from '#lib/workflow/list-notifications.ts';
import { readAll } from './actions.ts';

export const metadata: Metadata = { title: 'Notifications' };

type NotificationsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NotificationsPage({ searchParams }: NotificationsProps) {
  const { cursor: asked } = await searchParams;
  const cursor = typeof asked === 'string' ? asked : null;
  const actor = await requireActor('/desk/notifications');
  const { rows, nextCursor } = await listNotifications(actor, cursor);
  const newest = cursor ? null : rows[0];
  return (
    <Frame>
      <main id="main" className="list notifications-page" tabIndex={-1}>
        <header className="list-header">
          <h1>Notifications</h1>
          <div className="notifications-tools">
            <a href="/desk/me/notifications">Choose what you are told</a>
            {newest ? (
              <form action={readAll}>
                <input type="hidden" name="upTo" value={newest.id} />
                <Button type="submit">Mark all as read</Button>
              </form>
            ) : null}
          </div>
        </header>
        {rows.length > 0 ? (
          <NotificationList rows={rows} now={new Date().toISOString()} />
        ) : (
          <div className="empty">
            <h2>Nothing yet</h2>
            <p>
              When a story is handed to you, goes back or is published, or somebody names you, it stands here.
            </p>
          </div>
        )}
        <nav className="paging" aria-label="Pages">
          {cursor ? <a href="/desk/notifications">Newest</a> : null}
          {nextCursor ? (
            <a href={`/desk/notifications?cursor=${nextCursor}`} rel="next">
              Older
            </a>
          ) : null}
        </nav>
      </main>
    </Frame>
  );
}
