'use client';

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { wallTimeOf } from '#lib/platform/wall-time.ts';
import type { CalendarItem } from '#lib/publishing/schedule-types.ts';
import { CalendarEntry } from './calendar-entry.tsx';
import { addressOf, type Day, dayWords, type Place, weekdayOf } from './days.ts';
import { keyOf } from './use-calendar.ts';

type CalendarDayProps = {
  day: Day;
  items: CalendarItem[];
  place: Place;
  now: Date;
  /** What was moved last: it is shown even where a day has more than a month's cell holds. */
  held: string | null;
  onDrop: (item: CalendarItem) => void;
  onStep: (item: CalendarItem, by: 1 | -1) => void;
  onAsk: (item: CalendarItem) => void;
};

// As many as leave a week in sight.
const mostInMonth = 4;

/** A day and what stands on it; what is let go above it moves here. */
export function CalendarDay({ day, items, place, now, held, onDrop, onStep, onAsk }: CalendarDayProps) {
  const { view, on, today, timeZone } = place;
  const element = useRef<HTMLLIElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    if (!element.current) return;
    const itemOf = (source: { data: Record<string, unknown> }) => source.data.item as CalendarItem;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => wallTimeOf(itemOf(source).at, timeZone).slice(0, 10) !== day,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        drop.current(itemOf(source));
      },
    });
  }, [day, timeZone]);
  const shown = view === 'month' ? firstOf(items, held) : items;
  const hidden = items.length - shown.length;
  const isMonth = view === 'month';
  return (
    <li
      ref={element}
      data-calendar-day={day}
      className={classNames(
        'calendar-day',
        day === today && 'calendar-today',
        isMonth && day.slice(0, 7) !== on.slice(0, 7) && 'calendar-other',
        items.length === 0 && 'calendar-free',
        isOver && 'calendar-over',
      )}
    >
      <h3 className={classNames('calendar-date', view === 'day' && 'visually-hidden')}>
        {view === 'day' ? (
          dayWords(day)
        ) : (
          <Link
            href={addressOf('day', day)}
            aria-label={isMonth ? `${weekdayOf(day)}${dayWords(day).replace(/^\S+/, '')}` : undefined}
            prefetch={false}
          >
            {isMonth ? (
              <>
                <span className="calendar-weekday">{weekdayOf(day)} </span>
                {Number(day.slice(8))}
              </>
            ) : (
              dayWords(day)
            )}
          </Link>
        )}
        {day === today ? <span className="calendar-now">Today</span> : null}
      </h3>
      <ul className="calendar-items">
        {shown.map((item) => (
          <CalendarEntry
            key={keyOf(item)}
            item={item}
            timeZone={timeZone}
            now={now}
            onStep={onStep}
            onAsk={isMonth ? undefined : onAsk}
          />
        ))}
      </ul>
      {hidden > 0 ? (
        <Link className="calendar-more" href={addressOf('day', day)} prefetch={false}>
          {hidden} more<span className="visually-hidden"> on {dayWords(day)}</span>
        </Link>
      ) : null}
    </li>
  );
}

function firstOf(items: CalendarItem[], held: string | null): CalendarItem[] {
  const first = items.slice(0, mostInMonth);
  const late = items.slice(mostInMonth).find((item) => keyOf(item) === held);
  return late ? [...first.slice(0, -1), late] : first;
}
