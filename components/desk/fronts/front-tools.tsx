'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmedAction } from '#components/desk/confirmed-action.tsx';
import { laterToday, type When } from '#components/desk/schedule/when.ts';
import { WhenDialog } from '#components/desk/schedule/when-dialog.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import type { FrontView } from '#lib/fronts/types.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { momentWords } from '#lib/platform/wall-time.ts';
import { changesOf } from './edits.ts';
import { FrontHistory } from './front-history.tsx';
import type { FrontActions } from './shown.ts';
import type { SaveState, useFront } from './use-front.ts';

type FrontToolsProps = {
  name: string;
  front: FrontView;
  draft: ReturnType<typeof useFront>;
  address: string;
  preview: string;
  timeZone: string;
  now: string;
  actions: FrontActions;
};

const stateWords: Record<SaveState, string> = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: 'Not saved',
  conflict: 'Not saved',
};

const notStored: Failure = {
  code: 'conflict',
  message: 'The page is not saved yet. Look at what is said above it, and try again.',
};

/** What can be done with the whole page: back and forth, look at it, give it to readers now or later, and what they had before. */
export function FrontTools({
  name,
  front,
  draft,
  address,
  preview,
  timeZone,
  now,
  actions,
}: FrontToolsProps) {
  const { edition, page } = front;
  const [live, setLive] = useState(front.live?.layout ?? []);
  const [planned, setPlanned] = useState(front.schedule);
  const [isPlanning, setPlanning] = useState(false);
  const [done, setDone] = useState('');
  const { layout, shown } = draft;
  const changes = changesOf(live, layout);
  const missing = layout
    .flatMap(({ slots }) => slots)
    .filter((pin) => pin && !shown.stories[pin.number])
    .map((pin) => pin?.number);
  const withVersion = async <Value,>(run: (baseVersion: number) => Promise<Result<Value>>) => {
    const baseVersion = await draft.untilStored();
    return baseVersion === null ? { ok: false as const, error: notStored } : await run(baseVersion);
  };
  const plan = async ({ day, time, zone, offset }: When): Promise<Failure | null> => {
    const when = { at: `${day}T${time}`, zone, ...(offset ? { offset } : {}) };
    const result = await withVersion((baseVersion) =>
      actions.schedule({ edition, page, baseVersion, ...when }),
    );
    if (!result.ok) return result.error;
    setPlanned({ at: result.value.at, zone, version: result.value.version, by: null });
    setPlanning(false);
    return null;
  };
  return (
    <div className="front-tools">
      <span role="status" className={`save-status save-${draft.state}`}>
        {stateWords[draft.state]}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label="Undo"
        disabled={!draft.canUndo}
        onClick={draft.undo}
      >
        <Undo2 aria-hidden="true" size={16} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Redo"
        disabled={!draft.canRedo}
        onClick={draft.redo}
      >
        <Redo2 aria-hidden="true" size={16} />
      </button>
      <ButtonLink look="quiet" href={preview}>
        Preview
      </ButtonLink>
      <FrontHistory front={front} draft={draft} actions={actions} />
      {layout.length > 0 || live.length > 0 ? (
        <>
          <Button onClick={() => setPlanning(true)}>{planned ? 'Move' : 'Schedule'}</Button>
          <ConfirmedAction
            verb="Publish"
            look="primary"
            title={layout.length === 0 ? `Let ${name} arrange itself?` : `Publish ${name}?`}
            run={() => withVersion((baseVersion) => actions.publish({ edition, page, baseVersion }))}
            onDone={() => {
              setLive(layout);
              setDone('Published. Readers have it.');
            }}
          >
            {changes.length === 0 ? <p>Readers have it as it is here.</p> : null}
            {changes.length > 0 ? (
              <ul>
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            ) : null}
            {missing.length > 0 ? (
              <p>Not live, and left out: article {missing.join(', ')}. Other stories fill the places.</p>
            ) : null}
          </ConfirmedAction>
        </>
      ) : null}
      <p className="front-state" role="status">
        {done && changes.length === 0 ? (
          <>
            {done} <a href={address}>See it</a>
          </>
        ) : live.length > 0 ? (
          <a href={address}>As readers have it</a>
        ) : (
          'Readers see it as it arranges itself.'
        )}
      </p>
      {planned ? (
        <div className="front-planned">
          <span>Readers get a version of it by itself: {momentWords(planned.at, planned.zone)}.</span>
          <ConfirmedAction
            verb="Do not publish it then"
            opener="Cancel"
            label="Cancel what is planned"
            title="Cancel what is planned?"
            look="quiet"
            isSmall
            run={() => actions.cancelSchedule({ edition, page, version: planned.version })}
            onDone={() => setPlanned(null)}
          >
            <p>The draft stays as it is.</p>
          </ConfirmedAction>
        </div>
      ) : null}
      {isPlanning ? (
        <WhenDialog
          title="Publish it later"
          headline={name}
          verb="Schedule"
          initial={laterToday(new Date(now), timeZone)}
          timeZone={timeZone}
          onConfirm={plan}
          onClose={() => setPlanning(false)}
        >
          <p>Readers get the page as it is arranged now, whatever is changed until then.</p>
        </WhenDialog>
      ) : null}
    </div>
  );
}
