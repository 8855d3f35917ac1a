import { performance } from 'node:perf_hooks';

/** The number of the event loop's round: what happens in one round, nobody else has a turn in between. */
export function roundOfEventLoop(): number {
  return performance.nodeTiming.uvMetricsInfo.loopCount;
}
