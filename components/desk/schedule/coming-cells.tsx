import { momentWords, wallTimeOf } from '#lib/platform/wall-time.ts';
import type { ComingRow } from '#lib/publishing/schedule-types.ts';
import { useOwnZone } from './moment-in-zones.tsx';

/** When it happens: in the newsroom, and where one sits if clocks there show another time. */
export function Time({ row, timeZone, isFailed }: { row: ComingRow; timeZone: string; isFailed: boolean }) {
  const own = useOwnZone();
  const [day, time] = wallTimeOf(row.at, timeZone).split('T');
  const [ownDay, ownTime] = wallTimeOf(row.at, own).split('T');
  const isElsewhere = ownDay !== day || ownTime !== time;
  return (
    <>
      <time
        dateTime={row.at.toISOString()}
        title={`${momentWords(row.at, row.zone)}, ${row.at.toISOString()}`}
      >
        {isFailed ? `${shortDay(day ?? '')}, ${time}` : time}
      </time>
      {isElsewhere ? (
        <span className="moment-also">
          {ownDay === day ? '' : `${shortDay(ownDay ?? '')}, `}
          {ownTime} here
        </span>
      ) : null}
    </>
  );
}

/** "Sat 30 Oct", of a day written 2027-10-30. */
function shortDay(day: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** What there is to know about it, and who set it. */
export function Remarks({ row }: { row: ComingRow }) {
  const remarks = [
    row.failure,
    row.isOnHold && !row.failure ? 'On hold: it is not ready, and will not be published as it stands.' : '',
    row.changedSince ? 'The draft has changed since; the text of then is published.' : '',
    row.embargoUntil && row.kind !== 'embargo' ? 'Under embargo until then or before.' : '',
  ].filter(Boolean);
  const by = row.setByName ? `Set by ${row.setByName}.` : '';
  if (remarks.length === 0 && !by) return null;
  return (
    <p className="coming-remarks">
      {remarks.map((remark) => (
        <strong key={remark}>{remark} </strong>
      ))}
      {by}
    </p>
  );
}

/** What happens then, in a word or two. */
export function whatOf({ kind, isLive }: ComingRow): string {
  if (kind === 'withdraw') return 'Withdraw';
  if (kind === 'embargo') return 'Embargo ends';
  return isLive ? 'Update' : 'Publish';
}
