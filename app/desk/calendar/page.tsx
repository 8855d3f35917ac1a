import type { Metadata } from 'next';
import { plan } from '#app/desk/actions.ts';
import { Frame } from '#app/desk/frame.tsx';
import { moveBundle, schedule, scheduleWithdrawal, setEmbargo } from '#app/desk/schedule-actions.ts';
import { requireActor } from '#app/kit/actor.ts';
import { pageMoment } from '#app/kit/page-moment.ts';
import { KeepNew } from '#components/desk/board/keep-new.tsx';
import { Calendar } from '#components/desk/calendar/calendar.tsx';
import { addDays, daysOf, readPlace, startOfDay } from '#components/desk/calendar/days.ts';
import { listCalendar } from '#lib/publishing/calendar-queries.ts';
import { newsroomClock } from '#lib/publishing/identity.ts';

export const metadata: Metadata = { title: 'Calendar' };

type CalendarProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: CalendarProps) {
  const actor = await requireActor('/desk/calendar');
  const since = await pageMoment();
  const { timeZone, today: dayOfPath } = await newsroomClock();
  const today = dayOfPath.replaceAll('/', '-');
  const { view, on } = readPlace(await searchParams, today);
  const days = daysOf(view, on);
  const { items, isAll } = await listCalendar(actor, {
    from: startOfDay(days[0] ?? on, timeZone),
    to: startOfDay(addDays(days.at(-1) ?? on, 1), timeZone),
  });
  return (
    <Frame>
      <Calendar
        items={items}
        isAll={isAll}
        place={{ view, on, today, timeZone }}
        now={new Date().toISOString()}
        actions={{ plan, schedule, scheduleWithdrawal, setEmbargo, moveBundle }}
      />
      <KeepNew since={since} />
    </Frame>
  );
}
