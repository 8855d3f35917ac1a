'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { NotificationRow } from '#lib/workflow/list-notifications.ts';
import { NotificationList } from './notification-list.tsx';
import { askNewest, markRead } from './notification-requests.ts';

type BellPanelProps = { isOpen: boolean; setOpen: (isOpen: boolean) => void; onRead: () => void };

/** The newest notifications, beside the work. */
export function BellPanel({ isOpen, setOpen, onRead }: BellPanelProps) {
  const [rows, setRows] = useState<NotificationRow[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    void askNewest().then((asked) =>
      asked.ok ? setRows(asked.value.rows) : setFailure(asked.error.message),
    );
  }, []);
  const newest = rows?.[0];
  const readAll = async () => {
    if (!newest) return;
    const asked = await markRead({ upTo: newest.id });
    if (!asked.ok) return setFailure(asked.error.message);
    setRows((was) => was?.map((row) => ({ ...row, isRead: true })) ?? null);
    onRead();
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="bell-panel">
          <header className="bell-header">
            <Dialog.Title>Notifications</Dialog.Title>
            <Button look="quiet" small onClick={() => setOpen(false)}>
              Close
            </Button>
          </header>
          {failure ? <Notice tone="bad">{failure}</Notice> : null}
          {rows === null && !failure ? <p className="quiet bell-words">Looking…</p> : null}
          {rows?.length === 0 ? (
            <p className="bell-words">Nothing yet. What concerns you stands here.</p>
          ) : null}
          {rows && rows.length > 0 ? <NotificationList rows={rows} now={new Date().toISOString()} /> : null}
          <footer className="bell-footer">
            {rows?.some(({ isRead }) => !isRead) ? (
              <Button small onClick={() => void readAll()}>
                Mark all as read
              </Button>
            ) : null}
            <a href="/desk/notifications">See all</a>
            <a href="/desk/me/notifications">Choose what you are told</a>
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
