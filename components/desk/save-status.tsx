'use client';

import { TimeStamp } from '#components/ui/time-stamp.tsx';
import type { SaveState } from './autosave.ts';

type SaveStatusProps = { save: SaveState; isKeepable: boolean };

/** Where the typed text stands, in a few words; reads exactly "Saved" once all of it is stored. */
export function SaveStatus({ save, isKeepable }: SaveStatusProps) {
  return (
    <span
      className={`save-status save-${save.phase}`}
      title={isStored(save) ? 'Everything is stored' : undefined}
    >
      <span role="status">{statusWords(save, isKeepable)}</span>
      {isStored(save) && save.savedAt ? (
        <span className="save-time">
          <TimeStamp at={save.savedAt} />
        </span>
      ) : null}
    </span>
  );
}

function isStored(save: SaveState): boolean {
  return save.phase === 'saved' || save.phase === 'newer';
}

function statusWords({ phase, waiting, failure }: SaveState, isKeepable: boolean): string {
  const changes = waiting === 1 ? '1 change' : `${waiting} changes`;
  switch (phase) {
    case 'saved':
    case 'newer':
      return 'Saved';
    case 'waiting':
    case 'saving':
      return 'Saving…';
    case 'offline':
      return `${failure ? 'Server unavailable' : 'Offline'}: ${changes} waiting${
        isKeepable ? ', kept in this browser' : '. This browser cannot keep them: leave this page open'
      }`;
    case 'signed-out':
      return 'Not saved: your session has ended';
    case 'conflict':
      return 'Not saved: somebody else saved meanwhile';
    case 'refused':
      return `Not saved: ${failure?.message ?? 'the server refused it'}`;
  }
}
