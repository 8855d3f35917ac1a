'use client';

import { Bell as BellSign } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { onDeskChange } from '#components/desk/changes/desk-changes.ts';
import { fetched } from '#components/ui/fetched.tsx';
import { askUnread } from './notification-requests.ts';

// Nobody needs it to write the first letter.
const BellPanel = fetched(async () => (await import('./bell-panel.tsx')).BellPanel);

const restFor = 300;
const mostShown = 99;

/** How many unread notifications there are, as they come, and the way to them. */
export function Bell({ unread: atFirst, since }: { unread: number; since: string }) {
  const [unread, setUnread] = useState(atFirst);
  const [countedAt] = useState(since);
  const [{ isOpen, times }, setPanel] = useState({ isOpen: false, times: 0 });
  const ask = useCallback(async () => {
    const asked = await askUnread();
    if (asked.ok) setUnread(asked.value.unread);
  }, []);
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const askSoon = () => {
      clearTimeout(resting);
      resting = setTimeout(() => void ask(), restFor);
    };
    const stop = onDeskChange(askSoon, countedAt);
    window.addEventListener('focus', askSoon);
    return () => {
      stop();
      clearTimeout(resting);
      window.removeEventListener('focus', askSoon);
    };
  }, [ask, countedAt]);
  const words = unread === 0 ? 'none unread' : `${shownCount(unread)} unread`;
  return (
    <>
      <button
        type="button"
        className="bell"
        aria-haspopup="dialog"
        aria-label={`Notifications, ${words}`}
        onClick={() => setPanel((was) => ({ isOpen: true, times: was.times + 1 }))}
      >
        <BellSign aria-hidden="true" size={18} />
        {unread > 0 ? <span className="bell-count">{shownCount(unread)}</span> : null}
      </button>
      {times > 0 ? (
        <BellPanel
          key={times}
          isOpen={isOpen}
          setOpen={(next) => setPanel({ isOpen: next, times })}
          onRead={() => void ask()}
        />
      ) : null}
    </>
  );
}

function shownCount(unread: number): string {
  return unread > mostShown ? `${mostShown}+` : String(unread);
}
