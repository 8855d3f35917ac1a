import { listDueFronts } from '#lib/fronts/list-due-fronts.ts';
import { publishFrontDue } from '#lib/fronts/publish-front-due.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { log } from '#lib/platform/log.ts';

const lookEvery = 2000;

/** Gives readers the layouts that are due: when it is woken, and every two seconds in any case. Any number of them may run. */
export class FrontRunner {
  #stopped = false;
  #hinted = false;
  #running: Promise<void> = Promise.resolve();
  #endSleep: () => void = () => undefined;

  start(): void {
    this.#running = this.#run();
  }

  /** Looks now. */
  wake(): void {
    this.#hinted = true;
    this.#endSleep();
  }

  /** Finishes what is under way and ends. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endSleep();
    await this.#running;
  }

  async #run(): Promise<void> {
    let isAway = false;
    while (!this.#stopped) {
      this.#hinted = false;
      const isHere = await this.#sweep().catch((error: unknown) => {
        if (!isAway)
          log().warn({ err: error }, 'the database cannot be asked which fronts are due; trying on');
        return false;
      });
      isAway = !isHere;
      if (!this.#hinted && !this.#stopped) await this.#sleep();
    }
  }

  // What failed has been logged by the command, and is due again the next time.
  async #sweep(): Promise<boolean> {
    for (const due of await listDueFronts()) {
      if (this.#stopped) return true;
      await publishFrontDue(systemActor, due);
    }
    return true;
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, lookEvery);
      this.#endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
