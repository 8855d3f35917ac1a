'use client';

import Link from 'next/link';
import { SaidNotice } from '#components/desk/said-notice.tsx';
import { moveWords } from '#components/desk/schedule/bundle-words.ts';
import { WhenDialog } from '#components/desk/schedule/when-dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { togetherWords } from '#lib/audit/together-words.ts';
import { momentWords, wallTimeOf } from '#lib/platform/wall-time.ts';
import type { CalendarItem } from '#lib/publishing/schedule-types.ts';
import { CalendarDay } from './calendar-day.tsx';
import {
  addDays,
  addressOf,
  daysOf,
  type Place,
  stepFrom,
  titleOf,
  type View,
  views,
  weekdayOf,
} from './days.ts';
import { type CalendarActions, useCalendar } from './use-calendar.ts';
import { whatOf } from './what-words.ts';

type CalendarProps = {
  items: CalendarItem[];
  isAll: boolean;
  place: Place;
  /** The server's time when the page was made. */
  now: string;
  actions: CalendarActions;
};

const viewWords: Record<View, string> = { month: 'Month', week: 'Week', day: 'Day' };

/** What is due and what happens by itself, on its days; moved to another day by hand or key. */
export function Calendar({ items: given, isAll, place, now, actions }: CalendarProps) {
  const { view, on, timeZone } = place;
  const { items, said, hush, asking, ask, close, confirm, moveTo, held, undo } = useCalendar(
    given,
    place,
    actions,
  );
  const dayOf = (item: CalendarItem) => wallTimeOf(item.at, timeZone).slice(0, 10);
  const days = daysOf(view, on);
  const byDay = Map.groupBy(items, dayOf);
  return (
    <main id="main" className="list calendar" tabIndex={-1}>
      <header className="list-header">
        <h1>Calendar</h1>
        <p className="quiet">Times in {timeZone}, the newsroom’s zone.</p>
      </header>
      <Steps place={place} />
      <SaidNotice
        said={said}
        className="calendar-said"
        onUndo={said?.undo ? undo : undefined}
        onClose={hush}
      />
      {isAll ? null : <Notice tone="warning">Not all of it is shown. Look at a shorter time.</Notice>}
      {view === 'month' ? (
        <div className="calendar-weekdays" aria-hidden="true">
          {days.slice(0, 7).map((day) => (
            <span key={day}>{weekdayOf(day)}</span>
          ))}
        </div>
      ) : null}
      <ol className={`calendar-days calendar-by-${view}`}>
        {days.map((day) => (
          <CalendarDay
            key={day}
            day={day}
            items={byDay.get(day) ?? []}
            place={place}
            now={new Date(now)}
            held={held}
            onDrop={(item) => moveTo(item, day)}
            onStep={(item, by) => moveTo(item, addDays(day, by))}
            onAsk={ask}
          />
        ))}
      </ol>
      {items.length === 0 ? (
        <p className="calendar-nothing quiet">
          Nothing is due or scheduled here. A story’s due time is set under “Plan” beside its text.
        </p>
      ) : null}
      {asking ? (
        <WhenDialog
          key={`${asking.item.kind} ${asking.item.number}`}
          title="Move"
          headline={asking.item.headline}
          verb="Move"
          initial={asking.when}
          timeZone={timeZone}
          onConfirm={confirm}
          onClose={close}
        >
          <p>
            {whatOf(asking.item)} so far: {momentWords(asking.item.at, timeZone)}.
          </p>
          {asking.item.bundle ? (
            <p>
              It waits {togetherWords(asking.item.bundle)}. {moveWords(asking.item.bundle, false)}
            </p>
          ) : asking.item.kind === 'publish' ? (
            <p>The text stays the one that was scheduled.</p>
          ) : null}
        </WhenDialog>
      ) : null}
    </main>
  );
}

function Steps({ place: { view, on, today } }: { place: Place }) {
  return (
    <div className="calendar-steps">
      <h2>{titleOf(view, on)}</h2>
      <nav aria-label="Days">
        <Link
          className="button button-plain button-small"
          href={addressOf(view, stepFrom(view, on, -1))}
          rel="prev"
        >
          Previous
        </Link>
        <Link className="button button-plain button-small" href={addressOf(view, today)}>
          Today
        </Link>
        <Link
          className="button button-plain button-small"
          href={addressOf(view, stepFrom(view, on, 1))}
          rel="next"
        >
          Next
        </Link>
      </nav>
      <nav aria-label="View" className="calendar-views">
        {views.map((each) => (
          <Link key={each} href={addressOf(each, on)} aria-current={each === view ? 'page' : undefined}>
            {viewWords[each]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
