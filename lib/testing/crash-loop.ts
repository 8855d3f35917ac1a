import { setTimeout as wait } from 'node:timers/promises';
import { startJobsProcess } from './jobs-process.ts';
import { disagreements, halves, manyDue, publicCount } from './many-due.ts';

/**
 * So many rounds: stories are due, some of them in bundles, a process publishes them and is killed at a moment of the seed's choosing; then another
 * carries on. Throws what does not agree at the end of a round, with its seed. Returns how long recoveries took, in milliseconds.
 */
export async function crashLoop({ rounds, seed }: { rounds: number; seed: number }): Promise<number[]> {
  const recoveries: number[] = [];
  let state = seed;
  for (let round = 0; round < rounds; round += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const due = await manyDue(12, { bundles: 2 });
    const first = await startJobsProcess();
    await wait(state % 400);
    await first.kill();
    if ((await halves(due)).length > 0) throw new Error(`Round ${round} of seed ${seed}: half a bundle.`);
    const begun = performance.now();
    const second = await startJobsProcess();
    try {
      while ((await publicCount(due)) < due.length) {
        if (performance.now() - begun > 30_000)
          throw new Error(`Round ${round} of seed ${seed}: not recovered.`);
        await wait(20);
      }
    } finally {
      await second.end();
    }
    recoveries.push(performance.now() - begun);
    const said = await disagreements(due);
    if (said.length > 0) throw new Error(`Round ${round} of seed ${seed}:\n${said.join('\n')}`);
  }
  return recoveries;
}
