import type { Due } from './desk-due.ts';
import type { DeskReport } from './desk-measure.ts';
import { atMost, type Goal, goalsTable } from './tables.ts';

/** What was measured of the desk, as a text. */
export function deskText(report: DeskReport): string {
  const { before, after } = report.load;
  return [
    `Load of the machine: ${before.toFixed(1)} before, ${after.toFixed(1)} after.`,
    '',
    goalsTable([...boardGoals(report), ...publishingGoals(report), ...report.due.flatMap(dueGoals)]),
  ].join('\n');
}

function boardGoals({ board }: DeskReport): Goal[] {
  const { stories, cold, warm, drag, emptyPage, moves } = board;
  const what = `board of ${stories} stories`;
  const share = ({ onTime }: { onTime: number }) => `${(onTime * 100).toFixed(0)} %`;
  return [
    atMost(`${what}: usable, cold, median`, cold.p50, 1000, 'ms'),
    told(`${what}: usable, cold, worst`, cold.worst),
    atMost(`${what}: usable, scripts there, median`, warm.p50, 1000, 'ms'),
    told(`${what}: usable, scripts there, worst`, warm.worst),
    atMost(`dragging over it: frames, p95 of ${drag.count}`, drag.p95, 18, 'ms', 1),
    told('dragging over it: worst frame', drag.worst),
    {
      what: 'dragging over it: frames within 18.7 ms (an empty page)',
      measured: `${share(drag)} (${share(emptyPage)}, p95 ${emptyPage.p95.toFixed(1)} ms)`,
      goal: '',
      met: null,
    },
    told(`${what}: another’s move shows, median of ${moves.count}`, moves.p50),
    told(`${what}: another’s move shows, worst`, moves.worst),
  ];
}

function publishingGoals({ publications: { alone, together, inOne } }: DeskReport): Goal[] {
  return [
    atMost(`first publication, p95 of ${alone.calls}`, alone.p95, 60, 'ms', 1),
    atMost(
      `${inOne} published together, for each, p95 of ${together.calls}`,
      together.p95 / inOne,
      60,
      'ms',
      1,
    ),
  ];
}

// What is due at one second cannot all be on time: there the whole has to be done within the minute.
function dueGoals(due: Due): Goal[] {
  const { stories, spreadSeconds, seconds, lateness, served } = due;
  const what = `${stories} due ${spreadSeconds > 0 ? `within ${spreadSeconds} s` : 'at one second'}`;
  return [
    atMost(`${what}: all public after`, seconds, spreadSeconds > 0 ? spreadSeconds + 5 : 60, 's', 1),
    ...(spreadSeconds > 0
      ? [atMost(`${what}: late, p99`, lateness.p99, 5000, 'ms'), told(`${what}: late, p50`, lateness.p50)]
      : [told(`${what}: late, p99`, lateness.p99)]),
    told(`${what}: late, worst`, lateness.worst),
    atMost(`${what}: too early`, due.early, 0, ''),
    atMost(`${what}: not once, out of turn or with another text or time`, due.broken.length, 0, ''),
    told(`${what}: readers meanwhile (${served.requests} at ${due.rate}/s), p99`, served.p99),
    told(`${what}: readers meanwhile, worst`, served.worst),
    atMost(`${what}: answers to readers that failed`, served.errors, 0, ''),
  ];
}

function told(what: string, milliseconds: number): Goal {
  return { what, measured: `${milliseconds.toFixed(0)} ms`, goal: '', met: null };
}
