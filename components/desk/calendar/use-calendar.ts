import { useRouter } from 'next/navigation';
import { useEffect, useOptimistic, useRef, useState, useTransition } from 'react';
import { type DeskActions, settle } from '#components/desk/desk-actions.ts';
import { moveTime, withNames } from '#components/desk/schedule/move-time.ts';
import type { TimeActions } from '#components/desk/schedule/time-actions.ts';
import { inputOf, readWhen, type When, whenOf } from '#components/desk/schedule/when.ts';
import { togetherWords } from '#lib/audit/together-words.ts';
import { type Failure, messageOf, type Result } from '#lib/platform/errors.ts';
import { momentWords, wallTimeOf } from '#lib/platform/wall-time.ts';
import type { CalendarItem } from '#lib/publishing/schedule-types.ts';
import { addressOf, type Day, daysOf, type Place } from './days.ts';
import { whatOf } from './what-words.ts';

/** What can be done about the times of a calendar: server actions, handed in by the page. */
export type CalendarActions = Pick<DeskActions, 'plan'> &
  Pick<TimeActions, 'schedule' | 'scheduleWithdrawal' | 'setEmbargo' | 'moveBundle'>;

type Said = { words: string; isBad: boolean; undo: Moved | null };
type Moved = { item: CalendarItem; at: Date };
type Asking = { item: CalendarItem; when: When };

/** What tells one thing on the calendar from another: a story can stand there several times. */
export function keyOf({ number, kind }: CalendarItem): string {
  return `${number} ${kind}`;
}

/** The calendar's things, moved: a due time at once, what happens by itself after a question. */
export function useCalendar(given: CalendarItem[], place: Place, actions: CalendarActions) {
  const { timeZone } = place;
  const router = useRouter();
  const [items, show] = useOptimistic(given, withMoved);
  const [, start] = useTransition();
  const [said, setSaid] = useState<Said | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const follow = useFollowing(items);
  const hold = (item: CalendarItem) => {
    setHeld(keyOf(item));
    follow(keyOf(item));
  };

  // What was moved is looked at: a day that is not on the screen is gone to.
  const readAnew = (at: Date) => {
    const day = dayOf(at, timeZone);
    if (daysOf(place.view, place.on).includes(day)) router.refresh();
    else router.push(addressOf(place.view, day));
  };
  const tell = (item: CalendarItem, at: Date) => {
    const others = item.bundle ? `, ${togetherWords(item.bundle)}` : '';
    const words = `${nameOf(item)}${others}: ${whatOf(item)} ${momentWords(at, timeZone)}.`;
    const undo = item.kind === 'due' || item.bundle ? { item: { ...item, at }, at: item.at } : null;
    setSaid({ words, isBad: false, undo });
  };
  const move = (item: CalendarItem, at: Date) =>
    start(async () => {
      show({ item, at });
      const result = await settle(store(item, at, actions));
      if (result.ok) tell(item, at);
      else
        setSaid({
          words: `${nameOf(item)} was not moved. ${messageOf(result.error)}`,
          isBad: true,
          undo: null,
        });
      start(() => (result.ok ? readAnew(at) : router.refresh()));
    });
  const moveTo = (item: CalendarItem, day: Day) => {
    hold(item);
    if (!item.mayMove)
      return setSaid({ words: `${nameOf(item)} is not yours to move.`, isBad: true, undo: null });
    setSaid(null);
    const when = { ...whenOf(item.at, timeZone), day };
    const { instant } = readWhen(when);
    if (item.kind === 'due' && instant) move(item, instant);
    else setAsking({ item, when });
  };
  const confirm = async (when: When): Promise<Failure | null> => {
    const at = readWhen(when).instant;
    if (!asking || !at) return null;
    const { item } = asking;
    const { kind } = item;
    const result = await settle<unknown>(
      kind === 'due' ? storeDue(item, at, actions) : moveTime({ ...item, kind }, inputOf(when), actions),
    );
    if (!result.ok) {
      router.refresh();
      return withNames(result.error, items);
    }
    setAsking(null);
    hold(item);
    tell(item, at);
    start(() => readAnew(at));
    return null;
  };
  return {
    items,
    said,
    hush: () => setSaid(null),
    asking,
    ask: (item: CalendarItem) => {
      hold(item);
      setAsking({ item, when: whenOf(item.at, timeZone) });
    },
    close: () => setAsking(null),
    confirm,
    moveTo,
    held,
    undo: () => {
      if (!said?.undo) return;
      setSaid(null);
      hold(said.undo.item);
      move(said.undo.item, said.undo.at);
    },
  };
}

// On another day it is another element: the cursor goes with it, until one does something else.
function useFollowing(items: CalendarItem[]): (key: string) => void {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    const stop = () => {
      followed.current = null;
    };
    const listening = { capture: true };
    window.addEventListener('pointerdown', stop, listening);
    window.addEventListener('keydown', stop, listening);
    return () => {
      window.removeEventListener('pointerdown', stop, listening);
      window.removeEventListener('keydown', stop, listening);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on the screen changes with the items.
  useEffect(() => {
    if (followed.current === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-calendar-item="${followed.current}"]`)?.focus();
  }, [items]);
  return (key) => {
    followed.current = key;
  };
}

function withMoved(items: CalendarItem[], { item, at }: Moved): CalendarItem[] {
  const goesAlong = (each: CalendarItem) =>
    keyOf(each) === keyOf(item) || (item.bundle !== null && each.bundle?.id === item.bundle.id);
  return items
    .map((each) => (goesAlong(each) ? { ...each, at } : each))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

// Without a question: a due time, and the way back of a bundle.
function store(item: CalendarItem, at: Date, actions: CalendarActions): Promise<Result<unknown>> {
  const { kind } = item;
  if (kind === 'due') return storeDue(item, at, actions);
  return moveTime({ ...item, kind }, { at: at.toISOString(), zone: item.zone }, actions);
}

function storeDue(
  { number, at: seen }: CalendarItem,
  at: Date,
  { plan }: CalendarActions,
): Promise<Result<unknown>> {
  return plan({ number, changes: { dueAt: at.toISOString() }, seen: { dueAt: seen.toISOString() } });
}

function dayOf(at: Date, timeZone: string): Day {
  return wallTimeOf(at, timeZone).slice(0, 10);
}

function nameOf({ headline, number }: CalendarItem): string {
  return headline ? `“${headline}”` : `Article ${number}`;
}
