'use client';

import { type EditorDialog, useArticleScreen } from '#components/desk/article-screen.tsx';
import { settle } from '#components/desk/desk-actions.ts';
import type { Failure, Result } from '#lib/platform/errors.ts';
import { moveWords } from './bundle-words.ts';
import { moveTime, withNames } from './move-time.ts';
import { inputOf, laterToday, type When, whenOf } from './when.ts';
import { WhenDialog } from './when-dialog.tsx';

type TimeDialogsProps = { dialog: EditorDialog | null; headline: string; onClose: () => void };

/** The windows in which one sets a withdrawal to come, and an embargo. */
export function TimeDialogs({ dialog, headline, onClose }: TimeDialogsProps) {
  const { draft, times, timeActions, timeZone, refresh } = useArticleScreen();
  const { number } = draft;
  const { bundle = null, failure = '' } = times.publish ?? {};
  const done = async (action: Promise<Result<unknown>>): Promise<Failure | null> => {
    const result = await settle(action);
    if (!result.ok) return withNames(result.error, [{ number, headline }]);
    onClose();
    refresh();
    return null;
  };
  const begin = (at: Date | undefined, zone: string | undefined): When =>
    at && zone ? whenOf(at, zone) : laterToday(times.publish?.at ?? times.now, timeZone);
  const common = { headline, timeZone, onClose };
  if (dialog === 'move-schedule')
    return (
      <WhenDialog
        {...common}
        title={bundle ? 'Move the bundle' : 'Move the schedule'}
        verb="Move"
        initial={begin(times.publish?.at, times.publish?.zone)}
        onConfirm={(when) =>
          done(moveTime({ number, kind: 'publish', note: '', bundle, failure }, inputOf(when), timeActions))
        }
      >
        <p>{bundle ? moveWords(bundle, failure !== '') : 'The text stays the one that was scheduled.'}</p>
      </WhenDialog>
    );
  if (dialog === 'withdraw-later')
    return (
      <WhenDialog
        {...common}
        title="Take down at a time"
        verb="Schedule"
        initial={begin(times.withdraw?.at, times.withdraw?.zone)}
        line={{
          name: 'reason',
          label: 'Reason',
          hint: 'For the newsroom’s log; readers do not see it.',
          initial: times.withdraw?.reason ?? '',
        }}
        onConfirm={(when, reason) =>
          done(timeActions.scheduleWithdrawal({ number, reason, ...inputOf(when) }))
        }
      >
        <p>It leaves the site, every list and every feed by itself. Until then nothing changes.</p>
      </WhenDialog>
    );
  if (dialog === 'embargo')
    return (
      <WhenDialog
        {...common}
        title="Embargo"
        verb={times.embargo ? 'Change embargo' : 'Set embargo'}
        initial={begin(times.embargo?.until, times.embargo?.zone)}
        line={{
          name: 'note',
          label: 'Who asked for it',
          hint: 'For the desk; readers do not see it.',
          initial: times.embargo?.note ?? '',
        }}
        onConfirm={(when, note) => done(timeActions.setEmbargo({ number, note, ...inputOf(when) }))}
      >
        <p>Nothing and nobody can make this story public before it ends. It publishes nothing by itself.</p>
      </WhenDialog>
    );
  return null;
}
