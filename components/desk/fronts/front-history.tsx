'use client';

import { useState } from 'react';
import { settle } from '#components/desk/desk-actions.ts';
import { RefusedNotice } from '#components/desk/refused-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { FrontView } from '#lib/fronts/types.ts';
import type { Failure } from '#lib/platform/errors.ts';
import type { FrontActions, VersionLine } from './shown.ts';
import type { useFront } from './use-front.ts';

type FrontHistoryProps = { front: FrontView; draft: ReturnType<typeof useFront>; actions: FrontActions };

/** What readers had of the page before, and the way back to it. */
export function FrontHistory({ front, draft, actions }: FrontHistoryProps) {
  const { edition, page } = front;
  const [isOpen, setOpen] = useState(false);
  const [lines, setLines] = useState<VersionLine[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isHere, setHere] = useState(false);
  const bring = async (before?: number) => {
    const result = await settle(actions.versions({ edition, page, ...(before ? { before } : {}) }));
    setHere(true);
    if (!result.ok) return setFailure(result.error);
    setFailure(null);
    setLines((known) => (before ? [...known, ...result.value.versions] : result.value.versions));
    setNext(result.value.next);
  };
  const open = (wanted: boolean) => {
    setOpen(wanted);
    if (wanted) void bring();
  };
  const restore = async (ordinal: number) => {
    const baseVersion = await draft.untilStored();
    if (baseVersion === null) return;
    const result = await settle(actions.restore({ edition, page, baseVersion, ordinal }));
    if (!result.ok) return setFailure(result.error);
    draft.take(result.value.layout, result.value.version);
    setOpen(false);
  };
  return (
    <>
      <Button look="quiet" onClick={() => open(true)}>
        History
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={open} title="What readers had">
        <RefusedNotice failure={failure} />
        {isHere && lines.length === 0 && !failure ? (
          <p>Nobody has published an arrangement of this page yet.</p>
        ) : null}
        <ol className="front-versions" aria-label="Versions, newest first">
          {lines.map(({ ordinal, at, by, rows, pins }) => (
            <li key={ordinal}>
              <span>
                <strong>Version {ordinal}</strong> <TimeStamp at={at.toISOString()} />
                <span className="quiet">
                  {by ? ` ${by}.` : ''} {rows === 0 ? 'It arranged itself.' : `${rows} rows, ${pins} pinned.`}
                </span>
              </span>
              <Button small aria-label={`Restore version ${ordinal}`} onClick={() => void restore(ordinal)}>
                Restore
              </Button>
            </li>
          ))}
        </ol>
        {next === null ? null : (
          <Button small onClick={() => void bring(next)}>
            Older versions
          </Button>
        )}
      </Dialog>
    </>
  );
}
