import { letOthersRun } from './let-others-run.ts';

/** Does a work that says after each of its steps how much that was; after `most` of it together others have their turn. */
export async function inTurns<Found>(work: Generator<number, Found>, most: number): Promise<Found> {
  let done = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    done += step.value;
    if (done < most) continue;
    done = 0;
    await letOthersRun();
  }
}
