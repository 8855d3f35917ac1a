'use client';

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { isKey } from '#components/ui/keys.ts';
import { togetherWords } from '#lib/audit/together-words.ts';
import { wallTimeOf } from '#lib/platform/wall-time.ts';
import type { CalendarItem } from '#lib/publishing/schedule-types.ts';
import { keyOf } from './use-calendar.ts';
import { whatOf } from './what-words.ts';

type CalendarEntryProps = {
  item: CalendarItem;
  timeZone: string;
  now: Date;
  onStep: (item: CalendarItem, by: 1 | -1) => void;
  /** Offered where there is room for a button. */
  onAsk: ((item: CalendarItem) => void) | undefined;
};

/** One story at its time: when, what happens, and its headline. */
export function CalendarEntry({ item, timeZone, now, onStep, onAsk }: CalendarEntryProps) {
  const element = useRef<HTMLLIElement>(null);
  const [isDragged, setDragged] = useState(false);
  const { number, headline, slugLine, kind, at, mayMove, isOnHold, assigneeName, bundle } = item;
  // What is told anew while it is dragged does not let it go.
  const current = useRef(item);
  current.current = item;
  useEffect(() => {
    if (!element.current || !mayMove) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ item: current.current }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [mayMove]);
  const press = (event: KeyboardEvent) => {
    const by = isKey(event.nativeEvent, 'day-later')
      ? 1
      : isKey(event.nativeEvent, 'day-earlier')
        ? -1
        : null;
    if (by === null) return;
    event.preventDefault();
    onStep(item, by);
  };
  const isOver = kind === 'due' && at < now;
  const name = headline || slugLine;
  return (
    <li
      ref={element}
      className={classNames(
        'calendar-item',
        `calendar-item-${isOver ? 'over' : kind}`,
        mayMove && 'calendar-movable',
        isDragged && 'calendar-dragged',
      )}
    >
      <p className="calendar-when">
        <time dateTime={at.toISOString()}>{wallTimeOf(at, timeZone).slice(11)}</time>{' '}
        <span className="calendar-what">{isOver ? 'Overdue' : whatOf(item)}</span>
        {isOnHold || bundle?.isHeld ? <span className="calendar-hold">, on hold</span> : null}
        {bundle ? <span className="calendar-together">{togetherWords(bundle)}</span> : null}
      </p>
      <a
        className="calendar-story"
        href={`/desk/articles/${number}`}
        data-calendar-item={keyOf(item)}
        draggable={false}
        onKeyDown={press}
      >
        {name || <em>No headline yet</em>}
      </a>
      {onAsk ? (
        <>
          <span className="calendar-who quiet">{assigneeName ?? 'Nobody’s'}</span>
          <span className="calendar-act">
            {mayMove ? (
              <Button small aria-label={`Move: ${name || `article ${number}`}`} onClick={() => onAsk(item)}>
                Move
              </Button>
            ) : null}
          </span>
        </>
      ) : null}
    </li>
  );
}
