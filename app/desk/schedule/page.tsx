import type { Metadata } from 'next';
import { Frame } from '#app/desk/frame.tsx';
import {
  cancelBundle,
  cancelSchedule,
  leaveBundle,
  moveBundle,
  schedule,
  scheduleWithdrawal,
  setEmbargo,
} from '#app/desk/schedule-actions.ts';
import { requireActor } from '#app/kit/actor.ts';
import { ComingUp } from '#components/desk/schedule/coming-up.tsx';
import { can } from '#lib/permissions/can.ts';
import { newsroomClock } from '#lib/publishing/identity.ts';
import { listComingUp, listFailed } from '#lib/publishing/schedule-queries.ts';

export const metadata: Metadata = { title: 'Coming up' };

type ScheduleProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SchedulePage({ searchParams }: ScheduleProps) {
  const { cursor } = await searchParams;
  const after = typeof cursor === 'string' ? cursor : null;
  const actor = await requireActor('/desk/schedule');
  const [failed, coming, clock] = await Promise.all([
    listFailed(actor),
    listComingUp(actor, after),
    newsroomClock(),
  ]);
  return (
    <Frame>
      <ComingUp
        failed={failed}
        coming={coming}
        isFirstPage={after === null}
        timeZone={clock.timeZone}
        may={{
          publish: can(actor, 'article:publish'),
          withdraw: can(actor, 'article:withdraw'),
          embargo: can(actor, 'article:embargo'),
        }}
        actions={{
          cancelBundle,
          cancelSchedule,
          leaveBundle,
          moveBundle,
          schedule,
          scheduleWithdrawal,
          setEmbargo,
        }}
      />
    </Frame>
  );
}
