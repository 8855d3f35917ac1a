'use client';

import { type ReactNode, useState } from 'react';
import { useArticleScreen } from '#components/desk/article-screen.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import { errorAt } from '#components/desk/field-places.ts';
import { useIsTouched } from '#components/editor/live/use-live-article.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { togetherWords } from '#lib/audit/together-words.ts';
import type { Result } from '#lib/platform/errors.ts';
import type { ScheduleView } from '#lib/publishing/schedule-types.ts';
import { MomentInZones } from './moment-in-zones.tsx';
import { TakeOut } from './take-out.tsx';

/** What is to happen by itself and when, and until when nothing may: set, moved and taken back here. */
export function TimesGroup() {
  const { article, draft, times, timeActions, errors, open, refresh } = useArticleScreen();
  const { number, rights } = draft;
  const isTouched = useIsTouched(article);
  const [failure, setFailure] = useState('');
  const run = async (action: Promise<Result<unknown>>) => {
    const result = await settle(action);
    setFailure(result.ok ? '' : result.error.message);
    refresh();
  };
  const takeNewText = async (when: { at: string; zone: string }) => {
    if ((await article?.live.untilStored()) === false) return;
    await run(timeActions.schedule({ number, ...when }));
  };
  const { publish, withdraw, embargo, mayEmbargo } = times;
  const isComing = publish !== null && publish.failedAt === null;
  const mayWithdraw = rights.withdraw && (draft.publication !== null || isComing);
  const refused = errorAt(errors, 'embargo');
  return (
    <div id="embargo" className="times" tabIndex={-1}>
      {refused ? (
        <Notice tone="bad" isAlert>
          {refused}
        </Notice>
      ) : null}
      {failure ? (
        <Notice tone="bad" isAlert>
          {failure}
        </Notice>
      ) : null}
      {publish ? (
        <Coming
          what={draft.publication ? 'Update' : 'Publication'}
          thing="schedule"
          row={publish}
          mayChange={rights.publish}
          onMove={() => open(publish.failedAt && !publish.bundle ? 'publish' : 'move-schedule')}
          onCancel={() => void run(timeActions.cancelSchedule({ number, kind: 'publish' }))}
          onLeave={() => timeActions.leaveBundle({ number })}
        >
          {publish.failedAt === null && draft.stage !== 'ready' ? (
            <p className="times-warning">On hold: it is not ready, and will not be published as it stands.</p>
          ) : null}
          {publish.failedAt === null && draft.stage === 'ready' && publish.bundle?.isHeld ? (
            <p className="times-warning">
              On hold: another story of its bundle is not ready, and none is published as it stands.
            </p>
          ) : null}
          {publish.changedSince || isTouched ? (
            <ChangedSince
              mayChange={rights.publish}
              row={publish}
              onTake={(when) => void takeNewText(when)}
            />
          ) : null}
        </Coming>
      ) : null}
      {withdraw ? (
        <Coming
          what="Withdrawal"
          thing="take-down"
          row={withdraw}
          mayChange={rights.withdraw}
          onMove={() => open('withdraw-later')}
          onCancel={() => void run(timeActions.cancelSchedule({ number, kind: 'withdraw' }))}
        />
      ) : null}
      {embargo ? (
        <div className="times-one">
          <h3>Embargo until</h3>
          <MomentInZones at={embargo.until} zones={[embargo.zone]} />
          {embargo.note ? <p className="quiet">{embargo.note}</p> : null}
          {mayEmbargo ? (
            <Buttons>
              <Button small aria-label="Change embargo" onClick={() => open('embargo')}>
                Change
              </Button>
              <Button
                small
                aria-label="Lift embargo"
                onClick={() => void run(timeActions.setEmbargo({ number, at: null, zone: 'UTC' }))}
              >
                Lift
              </Button>
            </Buttons>
          ) : null}
        </div>
      ) : null}
      {publish || withdraw || embargo ? null : <p className="quiet">Nothing is scheduled.</p>}
      <Buttons>
        {!withdraw && mayWithdraw ? (
          <Button small onClick={() => open('withdraw-later')}>
            Take down later…
          </Button>
        ) : null}
        {!embargo && mayEmbargo && draft.publication === null ? (
          <Button small onClick={() => open('embargo')}>
            Set embargo…
          </Button>
        ) : null}
      </Buttons>
    </div>
  );
}

type ComingProps = {
  what: string;
  /** What its buttons call it: no word that the header's buttons say. */
  thing: string;
  row: ScheduleView;
  mayChange: boolean;
  onMove: () => void;
  onCancel: () => void;
  /** Takes it out of its bundle. */
  onLeave?: () => Promise<Result<unknown>>;
  children?: ReactNode;
};

function Coming({ what, thing, row, mayChange, onMove, onCancel, onLeave, children }: ComingProps) {
  const { timeZone, refresh } = useArticleScreen();
  return (
    <div className="times-one">
      <h3>{row.failedAt ? `${what} failed` : what}</h3>
      {row.failedAt ? <p className="times-warning">{row.failure}</p> : null}
      <MomentInZones at={row.at} zones={[row.zone, timeZone]} />
      {row.bundle ? <p>Together {togetherWords(row.bundle)}: all of them, or none.</p> : null}
      {row.setByName ? <p className="quiet">Set by {row.setByName}</p> : null}
      {children}
      {mayChange ? (
        <Buttons>
          <Button small aria-label={`${row.failedAt ? 'Set anew' : 'Move'} the ${thing}`} onClick={onMove}>
            {row.failedAt ? 'Set anew' : 'Move'}
          </Button>
          {row.bundle && onLeave ? (
            <TakeOut run={onLeave} onDone={refresh} />
          ) : (
            <Button
              small
              aria-label={`${row.failedAt ? 'Dismiss' : 'Cancel'} the ${thing}`}
              onClick={onCancel}
            >
              {row.failedAt ? 'Dismiss' : 'Cancel'}
            </Button>
          )}
        </Buttons>
      ) : null}
    </div>
  );
}

type ChangedSinceProps = {
  row: ScheduleView;
  mayChange: boolean;
  onTake: (when: { at: string; zone: string }) => void;
};

function ChangedSince({ row, mayChange, onTake }: ChangedSinceProps) {
  return (
    <>
      <p className="times-warning">
        The draft has changed since it was scheduled. The text of then is published.
      </p>
      {mayChange && !row.failedAt ? (
        <Button small onClick={() => onTake({ at: row.at.toISOString(), zone: row.zone })}>
          Schedule the new text
        </Button>
      ) : null}
    </>
  );
}

function Buttons({ children }: { children: ReactNode }) {
  return <div className="times-buttons">{children}</div>;
}
